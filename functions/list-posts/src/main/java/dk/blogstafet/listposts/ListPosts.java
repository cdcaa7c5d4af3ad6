package dk.blogstafet.listposts;

import dk.blogstafet.gateway.HttpEndpoint;
import dk.blogstafet.gateway.Request;
import dk.blogstafet.gateway.Response;
import dk.blogstafet.page.RenderStates;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostLookup;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.SiteSnapshot;
import dk.blogstafet.relay.Slug;
import java.util.List;
import java.util.Optional;

/// Answers for relays and posts under `/api/relays`. Each answer takes one reading of the store; a
/// list, a status and a post that isn't there take two.
public final class ListPosts implements HttpEndpoint {
  private final Relays relays;
  private final Posts posts;
  private final RenderStates states;
  private final PostList list;

  public ListPosts(Relays relays, Posts posts, RenderStates renderStates) {
    this.states = renderStates;
    this.relays = relays;
    this.posts = posts;
    this.list = new PostList(posts);
  }

  @Override
  public Response answer(Request request) {
    return switch (request.routeKey()) {
      case "GET /api/relays", "HEAD /api/relays" -> relays(request);
      case "GET /api/relays/{relay}", "HEAD /api/relays/{relay}" -> relay(request);
      case "GET /api/relays/{relay}/status", "HEAD /api/relays/{relay}/status" -> status(request);
      case "GET /api/relays/{relay}/posts", "HEAD /api/relays/{relay}/posts" -> posts(request);
      case "GET /api/relays/{relay}/posts/{post}", "HEAD /api/relays/{relay}/posts/{post}" ->
          post(request);
      default -> Refusals.to(request).method();
    };
  }

  private Response relays(Request request) {
    return refuseParameters(request, List.of()).orElseGet(() -> allRelays(request));
  }

  private Response allRelays(Request request) {
    var snapshots = relays.siteSnapshot().map(SiteSnapshot::relays).orElse(List.of());
    return Fresh.json(
        request,
        Tags.of(snapshots),
        json -> {
          json.objects("relays", snapshots, RelayJson::write);
          json.text("self", Links.RELAYS);
        });
  }

  private Response relay(Request request) {
    return refuseParameters(request, List.of()).orElseGet(() -> oneRelay(request));
  }

  private Response oneRelay(Request request) {
    return find(request)
        .map(snapshot ->
            Fresh.json(request, Tags.of(snapshot), json -> RelayJson.write(json, snapshot)))
        .orElseGet(() -> noRelay(request));
  }

  private Response status(Request request) {
    return refuseParameters(request, List.of()).orElseGet(() -> oneStatus(request));
  }

  private Response oneStatus(Request request) {
    return relays
        .siteSnapshot()
        .flatMap(siteSnapshot -> status(request, siteSnapshot))
        .orElseGet(() -> noRelay(request));
  }

  private Optional<Response> status(Request request, SiteSnapshot siteSnapshot) {
    return id(request)
        .flatMap(siteSnapshot::relay)
        .map(snapshot ->
            StatusJson.answer(siteSnapshot.site(), snapshot, states.report(snapshot.id())));
  }

  private Response posts(Request request) {
    return refuseParameters(request, PostList.PARAMETERS)
        .orElseGet(() ->
            PostList.limit(request)
                .map(limit -> somePosts(request, limit))
                .orElseGet(Refusals.to(request)::limit));
  }

  private Response somePosts(Request request, int limit) {
    return find(request)
        .map(snapshot -> list.answer(request, snapshot, limit))
        .orElseGet(() -> noRelay(request));
  }

  private Response post(Request request) {
    return refuseParameters(request, List.of()).orElseGet(() -> onePost(request));
  }

  private Response onePost(Request request) {
    var relay = request.pathParameter("relay");
    var post = request.pathParameter("post");
    if (!RelayId.isValid(relay)) {
      return noRelay(request);
    }
    var id = new RelayId(relay);
    var lookup = Slug.isValid(post) ? posts.find(id, new PostId(post)) : new PostLookup.NotFound();
    return switch (lookup) {
      case PostLookup.PublishedPost(var whole) ->
          Fresh.json(request, Tags.of(whole.post()), json -> new PostJson(id).write(json, whole));
      case PostLookup.WithdrawnPost withdrawn -> Refusals.to(request).gone(withdrawn);
      case PostLookup.PurgedPost(var tombstone) -> Refusals.to(request).purged(tombstone);
      case PostLookup.NotFound() ->
          find(request)
              .map(_ -> Refusals.to(request).post(relay, post))
              .orElseGet(() -> noRelay(request));
    };
  }

  private Optional<RelaySnapshot> find(Request request) {
    return id(request).flatMap(relays::find);
  }

  private static Optional<RelayId> id(Request request) {
    return Optional.of(request.pathParameter("relay")).filter(RelayId::isValid).map(RelayId::new);
  }

  private static Response noRelay(Request request) {
    return Refusals.to(request).relay(request.pathParameter("relay"));
  }

  private static Optional<Response> refuseParameters(Request request, List<String> known) {
    return request.query().byName().entrySet().stream()
        .filter(it -> !known.contains(it.getKey()) || it.getValue().size() > 1)
        .findFirst()
        .map(it -> Refusals.to(request).parameter(it.getKey(), known));
  }
}
