package dk.blogstafet.publishpost;

import dk.blogstafet.editing.ActionResult;
import dk.blogstafet.editing.ActionType;
import dk.blogstafet.editing.Editors;
import dk.blogstafet.editing.KeyGrant;
import dk.blogstafet.editing.KeyScope;
import dk.blogstafet.editing.SignedAction;
import dk.blogstafet.gateway.Problem;
import dk.blogstafet.gateway.ProblemKind;
import dk.blogstafet.gateway.Request;
import dk.blogstafet.gateway.Response;
import dk.blogstafet.gateway.signed.Drafts;
import dk.blogstafet.gateway.signed.Effects;
import dk.blogstafet.gateway.signed.JsonBody;
import dk.blogstafet.gateway.signed.Refusals;
import dk.blogstafet.gateway.signed.SignedWork;
import dk.blogstafet.gateway.signed.Targets;
import dk.blogstafet.relay.ChangeRefusal;
import dk.blogstafet.relay.PostDraft;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.PublicationOutcome;
import dk.blogstafet.relay.Publisher;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Revision;
import java.time.Clock;
import java.util.List;

/// Publishes the post in a request. The answer never waits for pages: those are the renewal's.
public final class PublishPost implements SignedWork {
  private final Editors editors;
  private final Posts posts;
  private final Clock clock;

  public PublishPost(Editors editors, Posts posts, Clock clock) {
    this.editors = editors;
    this.posts = posts;
    this.clock = clock;
  }

  @Override
  public boolean isAllowed(KeyGrant grant, Request request) {
    return Targets.allows(grant, KeyScope.PUBLISH, request);
  }

  @Override
  public Response answer(Request request, SignedAction act) {
    var draft = JsonBody.read(request.content(), Drafts::post);
    return Targets.relay(request)
        .map(relay -> publish(request, act, relay, draft))
        .orElseGet(() -> Targets.nowhere(request));
  }

  private Response publish(Request request, SignedAction act, RelayId relay, PostDraft draft) {
    var language = request.language();
    var publisher = new Publisher(editors.relays(act), posts, clock);
    return switch (publisher.publish(relay, draft)) {
      case PublicationOutcome.Done(var results, var revision) ->
          answer(request, act, relay, results.getFirst(), revision);
      case PublicationOutcome.Invalid(var flaws) ->
          Refusals.flawed(language, flaws.values().stream().flatMap(List::stream).toList());
      case PublicationOutcome.Busy() -> Refusals.busy(language);
      case PublicationOutcome.NotFound(var unknown) ->
          Refusals.answer(language, new ChangeRefusal.RelayNotFound(unknown));
    };
  }

  private Response answer(
      Request request,
      SignedAction act,
      RelayId relay,
      PublicationOutcome.DraftResult result,
      Revision revision) {
    return switch (result) {
      case PublicationOutcome.Published(var whole) ->
          Effects.answer(ActionResult.ofPost(ActionType.PUBLISH, relay, whole.post(), revision));
      case PublicationOutcome.AlreadyPublished(var whole) -> note(act, relay, whole.post());
      case PublicationOutcome.ContentDiffers differs ->
          conflict(request, "detail.differs", differs.whole().post());
      case PublicationOutcome.MatchesWithdrawn withdrawn ->
          conflict(request, "detail.withdrawn", withdrawn.whole().post());
      case PublicationOutcome.MatchesPurged(var tombstone) ->
          Problem.of(ProblemKind.CONFLICT, request.language(), "detail.purged", tombstone.id())
              .response();
    };
  }

  private Response note(SignedAction act, RelayId relay, PostSummary post) {
    return Effects.note(editors, act, ActionResult.ofPostAsItWas(ActionType.PUBLISH, relay, post));
  }

  private static Response conflict(Request request, String sentence, PostSummary post) {
    return Problem.of(ProblemKind.CONFLICT, request.language(), sentence, post.id())
        .with(json -> {
          json.text("name", post.id().slug());
          json.number("current", post.version());
        })
        .response();
  }
}
