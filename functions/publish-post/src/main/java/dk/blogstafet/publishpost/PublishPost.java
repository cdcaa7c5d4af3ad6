package dk.blogstafet.publishpost;

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
import dk.blogstafet.gateway.signed.Drafts;
import dk.blogstafet.gateway.signed.Effects;
import dk.blogstafet.gateway.signed.JsonBody;
import dk.blogstafet.gateway.signed.Refusals;
import dk.blogstafet.gateway.signed.SignedWork;
import dk.blogstafet.gateway.signed.Targets;
import dk.blogstafet.relay.Draft;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.Publication;
import dk.blogstafet.relay.Publisher;
import dk.blogstafet.relay.Refusal;
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
  public boolean isAllowed(Grant grant, Request request) {
    return Targets.allows(grant, Scope.PUBLISH, request);
  }

  @Override
  public Response answer(Request request, Act act) {
    var draft = JsonBody.read(request.content(), Drafts::post);
    return Targets.relay(request)
        .map(relay -> publish(request, act, relay, draft))
        .orElseGet(() -> Targets.nowhere(request));
  }

  private Response publish(Request request, Act act, RelayId relay, Draft draft) {
    var language = request.language();
    var publisher = new Publisher(editors.relays(act), posts, clock);
    return switch (publisher.publish(relay, draft)) {
      case Publication.Settled(var fates, var revision) ->
          answer(request, act, relay, fates.getFirst(), revision);
      case Publication.Refused(var flaws) ->
          Refusals.flawed(language, flaws.values().stream().flatMap(List::stream).toList());
      case Publication.Busy() -> Refusals.busy(language);
      case Publication.NoSuchRelay(var unknown) ->
          Refusals.answer(language, new Refusal.NoSuchRelay(unknown));
    };
  }

  private Response answer(
      Request request, Act act, RelayId relay, Publication.Fate fate, Revision revision) {
    return switch (fate) {
      case Publication.Published(var whole) ->
          Effects.answer(Effect.ofPost(Deed.PUBLISH, relay, whole.post(), revision));
      case Publication.AlreadyPublished(var whole) -> note(act, relay, whole.post());
      case Publication.Differs differs ->
          conflict(request, "detail.differs", differs.whole().post());
      case Publication.Withdrawn withdrawn ->
          conflict(request, "detail.withdrawn", withdrawn.whole().post());
      case Publication.Purged(var remains) ->
          Problem.of(ProblemKind.CONFLICT, request.language(), "detail.purged", remains.id())
              .response();
    };
  }

  private Response note(Act act, RelayId relay, Post post) {
    return Effects.note(editors, act, Effect.ofPostAsItWas(Deed.PUBLISH, relay, post));
  }

  private static Response conflict(Request request, String sentence, Post post) {
    return Problem.of(ProblemKind.CONFLICT, request.language(), sentence, post.id())
        .with(json -> {
          json.text("name", post.id().slug());
          json.number("current", post.version());
        })
        .response();
  }
}
