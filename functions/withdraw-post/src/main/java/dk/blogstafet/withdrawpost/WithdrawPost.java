package dk.blogstafet.withdrawpost;

import dk.blogstafet.editing.ActionResult;
import dk.blogstafet.editing.ActionType;
import dk.blogstafet.editing.EditorKey;
import dk.blogstafet.editing.Editors;
import dk.blogstafet.editing.KeyGrant;
import dk.blogstafet.editing.KeyScope;
import dk.blogstafet.editing.SignedAction;
import dk.blogstafet.gateway.Request;
import dk.blogstafet.gateway.Response;
import dk.blogstafet.gateway.signed.Effects;
import dk.blogstafet.gateway.signed.JsonBody;
import dk.blogstafet.gateway.signed.Refusals;
import dk.blogstafet.gateway.signed.SignedWork;
import dk.blogstafet.gateway.signed.Targets;
import dk.blogstafet.relay.ChangeRefusal;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.PostWithdrawer;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RestorationOutcome;
import dk.blogstafet.relay.WithdrawalOutcome;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/// Withdraws the post in the address, or brings it back; and shows what was withdrawn to those who
/// may do that. Others are not shown it: a name in addresses tells what a title was.
public final class WithdrawPost implements SignedWork {
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
  public boolean isAllowed(KeyGrant grant, Request request) {
    return Targets.allows(grant, KeyScope.WITHDRAW, request);
  }

  @Override
  public Response answer(Request request, SignedAction act) {
    var wish = JsonBody.read(request.content(), Wish::read);
    var relay = Targets.relay(request);
    var post = Targets.post(request);
    if (relay.isEmpty() || post.isEmpty()) {
      return Targets.nowhere(request);
    }
    return request.routeKey().endsWith(WITHDRAWAL)
        ? withdraw(request, act, relay.get(), post.get(), wish)
        : restore(request, act, relay.get(), post.get(), wish);
  }

  @Override
  public Response read(Request request, EditorKey key) {
    return Targets.relay(request)
        .map(relay -> new WithdrawnPosts(posts).answer(relay))
        .orElseGet(() -> Targets.nowhere(request));
  }

  private Response withdraw(
      Request request, SignedAction act, RelayId relay, PostId post, Wish wish) {
    return switch (withdrawer(act).withdraw(relay, post, wish.version(), wish.reason())) {
      case WithdrawalOutcome.Withdrawn(var whole, _, _, var revision) ->
          Effects.answer(ActionResult.ofPost(ActionType.WITHDRAW, relay, whole.post(), revision));
      case WithdrawalOutcome.AlreadyWithdrawn(var whole, _, _) ->
          note(act, ActionType.WITHDRAW, relay, whole.post());
      case ChangeRefusal refusal -> Refusals.answer(request.language(), refusal);
    };
  }

  private Response restore(
      Request request, SignedAction act, RelayId relay, PostId post, Wish wish) {
    return switch (withdrawer(act).restore(relay, post, wish.version(), wish.reason())) {
      case RestorationOutcome.Restored(var whole, var revision) ->
          Effects.answer(ActionResult.ofPost(ActionType.RESTORE, relay, whole.post(), revision));
      case RestorationOutcome.NotWithdrawn(var whole) ->
          note(act, ActionType.RESTORE, relay, whole.post());
      case ChangeRefusal refusal -> Refusals.answer(request.language(), refusal);
    };
  }

  private PostWithdrawer withdrawer(SignedAction act) {
    return new PostWithdrawer(editors.relays(act), posts, clock);
  }

  private Response note(SignedAction act, ActionType actionType, RelayId relay, PostSummary post) {
    return Effects.note(editors, act, ActionResult.ofPostAsItWas(actionType, relay, post));
  }

  /// What a request asks for.
  private record Wish(int version, @Nullable String reason) {
    static Wish read(JsonBody json) {
      return new Wish(json.version("version"), json.text("reason"));
    }
  }
}
