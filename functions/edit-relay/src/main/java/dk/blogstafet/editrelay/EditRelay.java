package dk.blogstafet.editrelay;

import dk.blogstafet.editing.Act;
import dk.blogstafet.editing.Deed;
import dk.blogstafet.editing.Editors;
import dk.blogstafet.editing.Effect;
import dk.blogstafet.editing.Grant;
import dk.blogstafet.editing.Scope;
import dk.blogstafet.gateway.Problem;
import dk.blogstafet.gateway.ProblemKind;
import dk.blogstafet.gateway.Request;
import dk.blogstafet.gateway.Response;
import dk.blogstafet.gateway.signed.Effects;
import dk.blogstafet.gateway.signed.JsonBody;
import dk.blogstafet.gateway.signed.Refusals;
import dk.blogstafet.gateway.signed.SignedWork;
import dk.blogstafet.gateway.signed.Targets;
import dk.blogstafet.relay.Description;
import dk.blogstafet.relay.Opening;
import dk.blogstafet.relay.Refusal;
import dk.blogstafet.relay.RelayEditor;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.SiteDescription;
import dk.blogstafet.relay.SiteEditor;
import dk.blogstafet.relay.Standing;

/// Opens relays, and describes them and the site.
public final class EditRelay implements SignedWork {
  private static final String OPENING = "POST /api/relays";
  private static final String SITE = "PUT /api/site";

  private final Editors editors;

  public EditRelay(Editors editors) {
    this.editors = editors;
  }

  @Override
  public boolean isAllowed(Grant grant, Request request) {
    return switch (request.routeKey()) {
      case OPENING, SITE -> grant.allowsEverywhere(Scope.RELAY);
      default -> Targets.allows(grant, Scope.RELAY, request);
    };
  }

  @Override
  public Response answer(Request request, Act act) {
    return switch (request.routeKey()) {
      case OPENING -> open(request, act);
      case SITE -> describeSite(request, act);
      default ->
          Targets.relay(request)
              .map(relay -> describe(request, act, relay))
              .orElseGet(() -> Targets.nowhere(request));
    };
  }

  private Response open(Request request, Act act) {
    var wish = JsonBody.read(request.content(), Wishes.Opening::read);
    return switch (new RelayEditor(editors.relays(act)).open(wish.id(), wish.draft())) {
      case Opening.Opened(var standing) ->
          Effects.answer(Effect.ofRelay(Deed.OPEN_RELAY, 0, standing));
      case Opening.AlreadyOpen(var standing) -> note(act, Deed.OPEN_RELAY, standing);
      case Opening.NameTaken(var relay) ->
          Problem.of(ProblemKind.CONFLICT, request.language(), "detail.name-taken", relay)
              .response();
      case Refusal refusal -> Refusals.answer(request.language(), refusal);
    };
  }

  private Response describe(Request request, Act act, RelayId relay) {
    var wish = JsonBody.read(request.content(), Wishes.Relay::read);
    var editor = new RelayEditor(editors.relays(act));
    return switch (editor.describe(relay, wish.version(), wish.draft())) {
      case Description.Described(var then) ->
          Effects.answer(Effect.ofRelay(Deed.DESCRIBE_RELAY, then.version() - 1, then));
      case Description.Unchanged(var standing) -> note(act, Deed.DESCRIBE_RELAY, standing);
      case Refusal refusal -> Refusals.answer(request.language(), refusal);
    };
  }

  private Response describeSite(Request request, Act act) {
    var wish = JsonBody.read(request.content(), Wishes.Site::read);
    return switch (new SiteEditor(editors.relays(act)).describe(wish.version(), wish.draft())) {
      case SiteDescription.Described(_, var version) ->
          Effects.answer(Effect.ofSite(version - 1, version));
      case SiteDescription.Unchanged(_, var version) ->
          Effects.note(editors, act, Effect.ofSite(version, version));
      case Refusal refusal -> Refusals.answer(request.language(), refusal);
    };
  }

  private Response note(Act act, Deed deed, Standing standing) {
    return Effects.note(editors, act, Effect.ofRelay(deed, standing.version(), standing));
  }
}
