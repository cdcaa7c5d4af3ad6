package dk.blogstafet.manageturns;

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
import dk.blogstafet.gateway.signed.RequestFingerprint;
import dk.blogstafet.gateway.signed.SignedOperation;
import dk.blogstafet.gateway.signed.WriteProblems;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.change.ContentionException;
import dk.blogstafet.relay.validation.Language;
import dk.blogstafet.reply.ReplyCase;
import dk.blogstafet.reply.ReplyCaseKey;
import dk.blogstafet.reply.ReplyCases;
import dk.blogstafet.reply.ReplyEditor;
import dk.blogstafet.reply.ReplyOutcome;
import dk.blogstafet.words.LocalizedMessages;
import dk.blogstafet.words.ProblemType;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// Registers and decides requests for replies, for editors who may correct posts.
final class ManageReplies implements SignedOperation {
  private static final String REPLIES = "/api/relays/{relay}/replies";
  private static final String LIST = "GET " + REPLIES;
  private static final String REGISTER = "POST /api/relays/{relay}/posts/{post}/replies";
  private static final String CASE = "POST " + REPLIES + "/{case}/";

  private final ReplyStores stores;
  private final ReplyResponses responses;
  private final SignedReplies updates;
  private final UnaryOperator<String> digest;
  private final Clock clock;

  /// @param digest a keyed digest of what a person wrote
  ManageReplies(
      ReplyStores stores,
      ReplyResponses responses,
      SignedReplies updates,
      UnaryOperator<String> digest,
      Clock clock) {
    this.stores = stores;
    this.responses = responses;
    this.updates = updates;
    this.digest = digest;
    this.clock = clock;
  }

  /// The stores that are read.
  record ReplyStores(ReplyCases cases, Posts posts, Editors editors) {}

  @Override
  public boolean isAllowed(KeyGrant grant, GatewayRequest request) {
    return PathParameters.allows(grant, KeyScope.CORRECT, request);
  }

  /// The bodies are about people, which can't be found from a keyed digest.
  @Override
  public String fingerprint(GatewayRequest request) {
    return RequestFingerprint.of(request, digest);
  }

  @Override
  public GatewayResponse read(GatewayRequest request, EditorKey key) {
    return PathParameters.relay(request)
        .filter(_ -> request.routeKey().equals(LIST))
        .map(relay -> responses.list(request, relay))
        .orElseGet(() -> PathParameters.notFound(request));
  }

  @Override
  public GatewayResponse answer(GatewayRequest request, SignedAction act) {
    try {
      return PathParameters.relay(request)
          .map(relay -> answer(new ReplyCall(request, act, relay)))
          .orElseGet(() -> PathParameters.notFound(request));
    } catch (ContentionException busy) {
      return WriteProblems.busy(request.language());
    }
  }

  /// A signed request about a relay's replies.
  private record ReplyCall(GatewayRequest request, SignedAction act, RelayId relay) {}

  /// What an editor decides about a case.
  private interface ReplyDecision {
    ReplyOutcome decide(ReplyEditor editor, ReplyCaseKey key);
  }

  private GatewayResponse answer(ReplyCall call) {
    return switch (call.request().routeKey()) {
      case REGISTER -> register(call);
      case CASE + "accept" -> decide(call, ActionType.ACCEPT_REPLY, ReplyEditor::accept);
      case CASE + "publish" -> decide(call, ActionType.PUBLISH_REPLY, ReplyEditor::publish);
      case CASE + "withdraw" -> decide(call, ActionType.WITHDRAW_REPLY, ReplyEditor::withdraw);
      case CASE + "refuse" -> refuse(call);
      default -> PathParameters.notFound(call.request());
    };
  }

  private GatewayResponse register(ReplyCall call) {
    var draft = JsonBody.read(call.request().content(), TurnBodies::reply);
    return PathParameters.post(call.request())
        .map(post ->
            change(
                call,
                ActionType.REGISTER_REPLY,
                it -> it.register(call.relay(), post, draft, digest)))
        .orElseGet(() -> PathParameters.notFound(call.request()));
  }

  private GatewayResponse refuse(ReplyCall call) {
    return JsonBody.read(
        call.request().content(),
        json -> {
          var reason = json.text("reason");
          var address = json.text("appealAddress");
          return onCase(
              call, ActionType.REFUSE_REPLY, (it, key) -> it.refuse(key, reason, address));
        });
  }

  /// The address says everything, so the body is an empty object.
  private GatewayResponse decide(ReplyCall call, ActionType type, ReplyDecision decision) {
    return JsonBody.read(call.request().content(), _ -> onCase(call, type, decision));
  }

  private GatewayResponse onCase(ReplyCall call, ActionType type, ReplyDecision decision) {
    return Optional.of(call.request().pathParameter("case"))
        .filter(ReplyCaseKey::isValid)
        .map(name -> new ReplyCaseKey(call.relay(), name))
        .map(key -> change(call, type, it -> decision.decide(it, key)))
        .orElseGet(() -> notFound(call));
  }

  private GatewayResponse change(
      ReplyCall call, ActionType type, Function<ReplyEditor, ReplyOutcome> decision) {
    var act = call.act();
    var language = call.request().language();
    return switch (decision.apply(editor(act, type))) {
      case ReplyOutcome.Changed(var then) ->
          ActionResponses.answer(result(type, then, then.version() - 1));
      case ReplyOutcome.Unchanged(var seen) ->
          ActionResponses.note(stores.editors(), act, result(type, seen, seen.version()));
      case ReplyOutcome.Invalid(var errors) -> WriteProblems.invalid(language, errors);
      case ReplyOutcome.OtherState(var seen) -> conflict(language, "detail.reply-state", seen);
      case ReplyOutcome.NotPublished(var seen) ->
          conflict(language, "detail.reply-published", seen);
      case ReplyOutcome.NotFound() -> notFound(call);
    };
  }

  private ReplyEditor editor(SignedAction act, ActionType type) {
    return new ReplyEditor(
        stores.cases(),
        stores.posts(),
        then -> updates.update(act, then, result(type, then, then.version() - 1)),
        act.key().owner(),
        clock);
  }

  private static ActionResult result(ActionType type, ReplyCase it, int from) {
    return ActionResult.of(
        type, Optional.of(it.key().relay()), it.key().name(), from, it.version());
  }

  private static GatewayResponse conflict(Language language, String detail, ReplyCase seen) {
    var state = LocalizedMessages.in(language).text("replystate." + seen.state().label());
    return ProblemDetails.of(ProblemType.CONFLICT, language, detail, state).response();
  }

  private static GatewayResponse notFound(ReplyCall call) {
    var language = call.request().language();
    return ProblemDetails.of(ProblemType.NOT_FOUND, language, "detail.reply", call.relay().slug())
        .response();
  }
}
