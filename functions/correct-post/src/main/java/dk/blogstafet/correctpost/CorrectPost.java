package dk.blogstafet.correctpost;

import dk.blogstafet.editing.Act;
import dk.blogstafet.editing.Deed;
import dk.blogstafet.editing.Editors;
import dk.blogstafet.editing.Effect;
import dk.blogstafet.editing.Grant;
import dk.blogstafet.editing.Scope;
import dk.blogstafet.gateway.Request;
import dk.blogstafet.gateway.Response;
import dk.blogstafet.gateway.signed.Drafts;
import dk.blogstafet.gateway.signed.Effects;
import dk.blogstafet.gateway.signed.JsonBody;
import dk.blogstafet.gateway.signed.Refusals;
import dk.blogstafet.gateway.signed.SignedWork;
import dk.blogstafet.gateway.signed.Targets;
import dk.blogstafet.relay.Amendment;
import dk.blogstafet.relay.Corrector;
import dk.blogstafet.relay.Draft;
import dk.blogstafet.relay.DraftCorrection;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.Refusal;
import dk.blogstafet.relay.RelayId;
import java.time.Clock;

/// Corrects the post in the address, and has readers told so.
public final class CorrectPost implements SignedWork {
  private final Editors editors;
  private final Posts posts;
  private final Clock clock;

  public CorrectPost(Editors editors, Posts posts, Clock clock) {
    this.editors = editors;
    this.posts = posts;
    this.clock = clock;
  }

  @Override
  public boolean isAllowed(Grant grant, Request request) {
    return Targets.allows(grant, Scope.CORRECT, request);
  }

  @Override
  public Response answer(Request request, Act act) {
    var wish = JsonBody.read(request.content(), Wish::read);
    var relay = Targets.relay(request);
    var post = Targets.post(request);
    return relay.isPresent() && post.isPresent()
        ? correct(request, act, relay.get(), post.get(), wish)
        : Targets.nowhere(request);
  }

  private Response correct(Request request, Act act, RelayId relay, PostId post, Wish wish) {
    var corrector = new Corrector(editors.relays(act), posts, clock);
    return switch (corrector.correct(relay, post, wish.version(), wish.draft(), wish.told())) {
      case Amendment.Corrected(var whole, var revision) ->
          Effects.answer(Effect.ofPost(Deed.CORRECT, relay, whole.post(), revision));
      case Amendment.Unchanged(var whole) ->
          Effects.note(editors, act, Effect.ofPostAsItWas(Deed.CORRECT, relay, whole.post()));
      case Refusal refusal -> Refusals.answer(request.language(), refusal);
    };
  }

  /// What a request asks for.
  private record Wish(int version, DraftCorrection told, Draft draft) {
    static Wish read(JsonBody json) {
      return new Wish(
          json.version("version"),
          new DraftCorrection(json.text("kind"), json.text("sentence")),
          json.object("post", Drafts::post));
    }
  }
}
