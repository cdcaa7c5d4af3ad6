package dk.blogstafet.gateway.signed;

import dk.blogstafet.editing.ActionResult;
import dk.blogstafet.editing.ActionType;
import dk.blogstafet.editing.Editors;
import dk.blogstafet.editing.SignedAction;
import dk.blogstafet.editing.key.EditorKey;
import dk.blogstafet.editing.key.KeyGrant;
import dk.blogstafet.editing.key.KeyScope;
import dk.blogstafet.gateway.GatewayRequest;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.change.ChangeRefusal;
import dk.blogstafet.relay.change.CorrectionOutcome;
import dk.blogstafet.relay.change.PostCorrector;
import dk.blogstafet.relay.change.PostWithdrawer;
import dk.blogstafet.relay.change.RestorationOutcome;
import dk.blogstafet.relay.change.WithdrawalOutcome;
import java.time.Clock;
import java.util.function.BiFunction;

/// Corrects (`PUT`), withdraws or restores (`POST`) the post in the path, and lists withdrawn posts
/// to editors who may restore them. Others don't see them, because a slug reveals the title.
public final class PostChangeOperation implements SignedOperation {
  private static final String CORRECTION = "PUT ";
  private static final String WITHDRAWAL = "/withdrawal";

  private final Editors editors;
  private final Posts posts;
  private final Clock clock;

  public PostChangeOperation(Editors editors, Posts posts, Clock clock) {
    this.editors = editors;
    this.posts = posts;
    this.clock = clock;
  }

  @Override
  public boolean isAllowed(KeyGrant grant, GatewayRequest request) {
    var scope = isCorrection(request) ? KeyScope.CORRECT : KeyScope.WITHDRAW;
    return PathParameters.allows(grant, scope, request);
  }

  private static boolean isCorrection(GatewayRequest request) {
    return request.routeKey().startsWith(CORRECTION);
  }

  @Override
  public GatewayResponse answer(GatewayRequest request, SignedAction act) {
    if (isCorrection(request)) {
      var body = JsonBody.read(request.content(), CorrectionRequest::read);
      return at(request, (relay, post) -> correct(request, act, relay, post, body));
    }
    var body = JsonBody.read(request.content(), WithdrawalRequest::read);
    return request.routeKey().endsWith(WITHDRAWAL)
        ? at(request, (relay, post) -> withdraw(request, act, relay, post, body))
        : at(request, (relay, post) -> restore(request, act, relay, post, body));
  }

  @Override
  public GatewayResponse read(GatewayRequest request, EditorKey key) {
    return PathParameters.relay(request)
        .map(relay -> new WithdrawnPosts(posts).answer(relay))
        .orElseGet(() -> PathParameters.notFound(request));
  }

  private static GatewayResponse at(
      GatewayRequest request, BiFunction<RelayId, PostId, GatewayResponse> change) {
    var relay = PathParameters.relay(request);
    var post = PathParameters.post(request);
    return relay.isPresent() && post.isPresent()
        ? change.apply(relay.get(), post.get())
        : PathParameters.notFound(request);
  }

  private GatewayResponse correct(
      GatewayRequest request,
      SignedAction act,
      RelayId relay,
      PostId post,
      CorrectionRequest body) {
    var corrector = new PostCorrector(editors.relays(act), posts, clock);
    return switch (corrector.correct(
        relay, post, body.version(), body.draft(), body.correction())) {
      case CorrectionOutcome.Corrected(var whole, var revision) ->
          changed(ActionType.CORRECT, relay, whole, revision);
      case CorrectionOutcome.Unchanged(var whole) ->
          unchanged(act, ActionType.CORRECT, relay, whole);
      case ChangeRefusal refusal -> WriteProblems.answer(request.language(), refusal);
    };
  }

  private GatewayResponse withdraw(
      GatewayRequest request,
      SignedAction act,
      RelayId relay,
      PostId post,
      WithdrawalRequest body) {
    return switch (withdrawer(act).withdraw(relay, post, body.version(), body.reason())) {
      case WithdrawalOutcome.Withdrawn(var whole, _, _, var revision) ->
          changed(ActionType.WITHDRAW, relay, whole, revision);
      case WithdrawalOutcome.AlreadyWithdrawn(var whole, _, _) ->
          unchanged(act, ActionType.WITHDRAW, relay, whole);
      case ChangeRefusal refusal -> WriteProblems.answer(request.language(), refusal);
    };
  }

  private GatewayResponse restore(
      GatewayRequest request,
      SignedAction act,
      RelayId relay,
      PostId post,
      WithdrawalRequest body) {
    return switch (withdrawer(act).restore(relay, post, body.version(), body.reason())) {
      case RestorationOutcome.Restored(var whole, var revision) ->
          changed(ActionType.RESTORE, relay, whole, revision);
      case RestorationOutcome.NotWithdrawn(var whole) ->
          unchanged(act, ActionType.RESTORE, relay, whole);
      case ChangeRefusal refusal -> WriteProblems.answer(request.language(), refusal);
    };
  }

  private PostWithdrawer withdrawer(SignedAction act) {
    return new PostWithdrawer(editors.relays(act), posts, clock);
  }

  private static GatewayResponse changed(
      ActionType type, RelayId relay, Post whole, Revision revision) {
    return ActionResponses.answer(ActionResult.ofPost(type, relay, whole.post(), revision));
  }

  private GatewayResponse unchanged(SignedAction act, ActionType type, RelayId relay, Post whole) {
    return ActionResponses.note(
        editors, act, ActionResult.ofUnchangedPost(type, relay, whole.post()));
  }
}
