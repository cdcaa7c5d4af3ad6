package dk.blogstafet.withdrawpost;

import dk.blogstafet.editing.Act;
import dk.blogstafet.editing.Deed;
import dk.blogstafet.editing.EditorKey;
import dk.blogstafet.editing.Editors;
import dk.blogstafet.editing.Effect;
import dk.blogstafet.editing.Grant;
import dk.blogstafet.editing.Scope;
import dk.blogstafet.gateway.Request;
import dk.blogstafet.gateway.Response;
import dk.blogstafet.gateway.signed.Effects;
import dk.blogstafet.gateway.signed.JsonBody;
import dk.blogstafet.gateway.signed.Refusals;
import dk.blogstafet.gateway.signed.SignedWork;
import dk.blogstafet.gateway.signed.Targets;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.Refusal;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Restoration;
import dk.blogstafet.relay.Withdrawal;
import dk.blogstafet.relay.Withdrawer;
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
  public boolean isAllowed(Grant grant, Request request) {
    return Targets.allows(grant, Scope.WITHDRAW, request);
  }

  @Override
  public Response answer(Request request, Act act) {
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

  private Response withdraw(Request request, Act act, RelayId relay, PostId post, Wish wish) {
    return switch (withdrawer(act).withdraw(relay, post, wish.version(), wish.reason())) {
      case Withdrawal.Withdrawn(var whole, _, _, var revision) ->
          Effects.answer(Effect.ofPost(Deed.WITHDRAW, relay, whole.post(), revision));
      case Withdrawal.AlreadyWithdrawn(var whole, _, _) ->
          note(act, Deed.WITHDRAW, relay, whole.post());
      case Refusal refusal -> Refusals.answer(request.language(), refusal);
    };
  }

  private Response restore(Request request, Act act, RelayId relay, PostId post, Wish wish) {
    return switch (withdrawer(act).restore(relay, post, wish.version(), wish.reason())) {
      case Restoration.Restored(var whole, var revision) ->
          Effects.answer(Effect.ofPost(Deed.RESTORE, relay, whole.post(), revision));
      case Restoration.AlreadyThere(var whole) -> note(act, Deed.RESTORE, relay, whole.post());
      case Refusal refusal -> Refusals.answer(request.language(), refusal);
    };
  }

  private Withdrawer withdrawer(Act act) {
    return new Withdrawer(editors.relays(act), posts, clock);
  }

  private Response note(Act act, Deed deed, RelayId relay, Post post) {
    return Effects.note(editors, act, Effect.ofPostAsItWas(deed, relay, post));
  }

  /// What a request asks for.
  private record Wish(int version, @Nullable String reason) {
    static Wish read(JsonBody json) {
      return new Wish(json.version("version"), json.text("reason"));
    }
  }
}
