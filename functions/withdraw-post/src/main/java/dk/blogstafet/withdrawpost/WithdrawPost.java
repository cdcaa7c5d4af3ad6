package dk.blogstafet.withdrawpost;

import dk.blogstafet.editing.ActionResult;
import dk.blogstafet.editing.ActionType;
import dk.blogstafet.editing.EditorKey;
import dk.blogstafet.editing.Editors;
import dk.blogstafet.editing.KeyGrant;
import dk.blogstafet.editing.KeyScope;
import dk.blogstafet.editing.SignedAction;
import dk.blogstafet.gateway.GatewayRequest;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.signed.ActionResponses;
import dk.blogstafet.gateway.signed.JsonBody;
import dk.blogstafet.gateway.signed.PathParameters;
import dk.blogstafet.gateway.signed.SignedOperation;
import dk.blogstafet.gateway.signed.WriteProblems;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.change.ChangeRefusal;
import dk.blogstafet.relay.change.PostWithdrawer;
import dk.blogstafet.relay.change.RestorationOutcome;
import dk.blogstafet.relay.change.WithdrawalOutcome;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/// Withdraws or restores the post in the path, and lists withdrawn posts to editors who may do
/// that. Others don't see them, because a slug reveals the title.
public final class WithdrawPost implements SignedOperation {
  private static final String WITHDRAWAL = "/withdrawal";

  private final Editors editors;
  private final Posts posts;
  private final Clock clock;

  public WithdrawPost(Editors editors, Posts posts, Clock clock) {
    this.editors = editors;
    this.posts = posts;
    this.clock = clock;
  }

  @Override
  public boolean isAllowed(KeyGrant grant, GatewayRequest request) {
    return PathParameters.allows(grant, KeyScope.WITHDRAW, request);
  }

  @Override
  public GatewayResponse answer(GatewayRequest request, SignedAction act) {
    var withdrawPostRequest = JsonBody.read(request.content(), WithdrawPostRequest::read);
    var relay = PathParameters.relay(request);
    var post = PathParameters.post(request);
    if (relay.isEmpty() || post.isEmpty()) {
      return PathParameters.notFound(request);
    }
    return request.routeKey().endsWith(WITHDRAWAL)
        ? withdraw(request, act, relay.get(), post.get(), withdrawPostRequest)
        : restore(request, act, relay.get(), post.get(), withdrawPostRequest);
  }

  @Override
  public GatewayResponse read(GatewayRequest request, EditorKey key) {
    return PathParameters.relay(request)
        .map(relay -> new WithdrawnPosts(posts).answer(relay))
        .orElseGet(() -> PathParameters.notFound(request));
  }

  private GatewayResponse withdraw(
      GatewayRequest request,
      SignedAction act,
      RelayId relay,
      PostId post,
      WithdrawPostRequest withdrawPostRequest) {
    return switch (withdrawer(act)
        .withdraw(relay, post, withdrawPostRequest.version(), withdrawPostRequest.reason())) {
      case WithdrawalOutcome.Withdrawn(var whole, _, _, var revision) ->
          ActionResponses.answer(
              ActionResult.ofPost(ActionType.WITHDRAW, relay, whole.post(), revision));
      case WithdrawalOutcome.AlreadyWithdrawn(var whole, _, _) ->
          note(act, ActionType.WITHDRAW, relay, whole.post());
      case ChangeRefusal refusal -> WriteProblems.answer(request.language(), refusal);
    };
  }

  private GatewayResponse restore(
      GatewayRequest request,
      SignedAction act,
      RelayId relay,
      PostId post,
      WithdrawPostRequest withdrawPostRequest) {
    return switch (withdrawer(act)
        .restore(relay, post, withdrawPostRequest.version(), withdrawPostRequest.reason())) {
      case RestorationOutcome.Restored(var whole, var revision) ->
          ActionResponses.answer(
              ActionResult.ofPost(ActionType.RESTORE, relay, whole.post(), revision));
      case RestorationOutcome.NotWithdrawn(var whole) ->
          note(act, ActionType.RESTORE, relay, whole.post());
      case ChangeRefusal refusal -> WriteProblems.answer(request.language(), refusal);
    };
  }

  private PostWithdrawer withdrawer(SignedAction act) {
    return new PostWithdrawer(editors.relays(act), posts, clock);
  }

  private GatewayResponse note(
      SignedAction act, ActionType actionType, RelayId relay, PostSummary post) {
    return ActionResponses.note(
        editors, act, ActionResult.ofUnchangedPost(actionType, relay, post));
  }

  /// The request body.
  private record WithdrawPostRequest(int version, @Nullable String reason) {
    static WithdrawPostRequest read(JsonBody json) {
      return new WithdrawPostRequest(json.version("version"), json.text("reason"));
    }
  }
}
