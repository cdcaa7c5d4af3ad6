package dk.blogstafet.correctpost;

import dk.blogstafet.editing.ActionResult;
import dk.blogstafet.editing.ActionType;
import dk.blogstafet.editing.Editors;
import dk.blogstafet.editing.KeyGrant;
import dk.blogstafet.editing.KeyScope;
import dk.blogstafet.editing.SignedAction;
import dk.blogstafet.gateway.Request;
import dk.blogstafet.gateway.Response;
import dk.blogstafet.gateway.signed.Drafts;
import dk.blogstafet.gateway.signed.Effects;
import dk.blogstafet.gateway.signed.JsonBody;
import dk.blogstafet.gateway.signed.Refusals;
import dk.blogstafet.gateway.signed.SignedWork;
import dk.blogstafet.gateway.signed.Targets;
import dk.blogstafet.relay.ChangeRefusal;
import dk.blogstafet.relay.CorrectionDraft;
import dk.blogstafet.relay.CorrectionOutcome;
import dk.blogstafet.relay.PostCorrector;
import dk.blogstafet.relay.PostDraft;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.Posts;
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
  public boolean isAllowed(KeyGrant grant, Request request) {
    return Targets.allows(grant, KeyScope.CORRECT, request);
  }

  @Override
  public Response answer(Request request, SignedAction act) {
    var wish = JsonBody.read(request.content(), Wish::read);
    var relay = Targets.relay(request);
    var post = Targets.post(request);
    return relay.isPresent() && post.isPresent()
        ? correct(request, act, relay.get(), post.get(), wish)
        : Targets.nowhere(request);
  }

  private Response correct(
      Request request, SignedAction act, RelayId relay, PostId post, Wish wish) {
    var corrector = new PostCorrector(editors.relays(act), posts, clock);
    return switch (corrector.correct(relay, post, wish.version(), wish.draft(), wish.told())) {
      case CorrectionOutcome.Corrected(var whole, var revision) ->
          Effects.answer(ActionResult.ofPost(ActionType.CORRECT, relay, whole.post(), revision));
      case CorrectionOutcome.Unchanged(var whole) ->
          Effects.note(
              editors, act, ActionResult.ofPostAsItWas(ActionType.CORRECT, relay, whole.post()));
      case ChangeRefusal refusal -> Refusals.answer(request.language(), refusal);
    };
  }

  /// What a request asks for.
  private record Wish(int version, CorrectionDraft told, PostDraft draft) {
    static Wish read(JsonBody json) {
      return new Wish(
          json.version("version"),
          new CorrectionDraft(json.text("kind"), json.text("sentence")),
          json.object("post", Drafts::post));
    }
  }
}
