package dk.blogstafet.editrelay;

import dk.blogstafet.editing.ActionResult;
import dk.blogstafet.editing.ActionType;
import dk.blogstafet.editing.Editors;
import dk.blogstafet.editing.SignedAction;
import dk.blogstafet.editing.key.EditorKey;
import dk.blogstafet.editing.key.KeyGrant;
import dk.blogstafet.editing.key.KeyScope;
import dk.blogstafet.gateway.GatewayRequest;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.ProblemDetails;
import dk.blogstafet.gateway.signed.ActionResponses;
import dk.blogstafet.gateway.signed.JsonBody;
import dk.blogstafet.gateway.signed.PathParameters;
import dk.blogstafet.gateway.signed.SignedOperation;
import dk.blogstafet.gateway.signed.WriteProblems;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.change.ChangeRefusal;
import dk.blogstafet.relay.change.DescribeRelayOutcome;
import dk.blogstafet.relay.change.DescribeSiteOutcome;
import dk.blogstafet.relay.change.OpenRelayOutcome;
import dk.blogstafet.relay.change.RelayEditor;
import dk.blogstafet.relay.change.SiteEditor;
import dk.blogstafet.words.ProblemType;

/// Creates relays, and changes the descriptions of relays and of the site. Editors who may change
/// the site's description read it with its version.
public final class EditRelay implements SignedOperation {
  private static final String OPENING = "POST /api/relays";
  private static final String SITE = "PUT /api/site";
  private static final String READ_SITE = "GET /api/site";

  private final Editors editors;
  private final Relays relays;

  public EditRelay(Editors editors, Relays relays) {
    this.editors = editors;
    this.relays = relays;
  }

  @Override
  public boolean isAllowed(KeyGrant grant, GatewayRequest request) {
    return switch (request.routeKey()) {
      case OPENING, SITE, READ_SITE -> grant.allowsEverywhere(KeyScope.RELAY);
      default -> PathParameters.allows(grant, KeyScope.RELAY, request);
    };
  }

  @Override
  public GatewayResponse answer(GatewayRequest request, SignedAction act) {
    return switch (request.routeKey()) {
      case OPENING -> open(request, act);
      case SITE -> describeSite(request, act);
      default ->
          PathParameters.relay(request)
              .map(relay -> describe(request, act, relay))
              .orElseGet(() -> PathParameters.notFound(request));
    };
  }

  @Override
  public GatewayResponse read(GatewayRequest request, EditorKey key) {
    return SiteJson.answer(relays.siteSnapshot());
  }

  private GatewayResponse open(GatewayRequest request, SignedAction act) {
    var body = JsonBody.read(request.content(), EditRelayRequests.OpenRelayRequest::read);
    return switch (new RelayEditor(editors.relays(act)).open(body.id(), body.draft())) {
      case OpenRelayOutcome.Opened(var snapshot) ->
          ActionResponses.answer(ActionResult.ofRelay(ActionType.OPEN_RELAY, snapshot));
      case OpenRelayOutcome.AlreadyOpen(var snapshot) -> note(act, ActionType.OPEN_RELAY, snapshot);
      case OpenRelayOutcome.NameTaken(var relay) ->
          ProblemDetails.of(ProblemType.CONFLICT, request.language(), "detail.name-taken", relay)
              .response();
      case ChangeRefusal refusal -> WriteProblems.answer(request.language(), refusal);
    };
  }

  private GatewayResponse describe(GatewayRequest request, SignedAction act, RelayId relay) {
    var body = JsonBody.read(request.content(), EditRelayRequests.DescribeRelayRequest::read);
    var editor = new RelayEditor(editors.relays(act));
    return switch (editor.describe(relay, body.version(), body.draft())) {
      case DescribeRelayOutcome.Done(var then) ->
          ActionResponses.answer(ActionResult.ofRelay(ActionType.DESCRIBE_RELAY, then));
      case DescribeRelayOutcome.Unchanged(var snapshot) ->
          note(act, ActionType.DESCRIBE_RELAY, snapshot);
      case ChangeRefusal refusal -> WriteProblems.answer(request.language(), refusal);
    };
  }

  private GatewayResponse describeSite(GatewayRequest request, SignedAction act) {
    var body = JsonBody.read(request.content(), EditRelayRequests.DescribeSiteRequest::read);
    return switch (new SiteEditor(editors.relays(act)).describe(body.version(), body.draft())) {
      case DescribeSiteOutcome.Done(_, var version) ->
          ActionResponses.answer(ActionResult.ofSite(version));
      case DescribeSiteOutcome.Unchanged(_, var version) ->
          ActionResponses.note(editors, act, ActionResult.ofUnchangedSite(version));
      case ChangeRefusal refusal -> WriteProblems.answer(request.language(), refusal);
    };
  }

  private GatewayResponse note(SignedAction act, ActionType actionType, RelaySnapshot snapshot) {
    return ActionResponses.note(editors, act, ActionResult.ofUnchangedRelay(actionType, snapshot));
  }
}
