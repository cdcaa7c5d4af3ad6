package dk.blogstafet.listposts;

import dk.blogstafet.gateway.ApiUrls;
import dk.blogstafet.gateway.GatewayRequest;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.HttpEndpoint;
import dk.blogstafet.relay.LegForecast;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostLookup;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.SiteSnapshot;
import dk.blogstafet.relay.rendering.RenderStates;
import dk.blogstafet.relay.validation.Slug;
import java.util.List;
import java.util.Optional;

/// Responds for relays and posts under `/api/relays`. Each response takes one store read; a list, a
/// status and a missing post take two.
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
  public GatewayResponse answer(GatewayRequest request) {
    return switch (request.routeKey()) {
      case "GET /api/relays", "HEAD /api/relays" -> relays(request);
      case "GET /api/relays/{relay}", "HEAD /api/relays/{relay}" -> relay(request);
      case "GET /api/relays/{relay}/status", "HEAD /api/relays/{relay}/status" -> status(request);
      case "GET /api/relays/{relay}/posts", "HEAD /api/relays/{relay}/posts" -> posts(request);
      case "GET /api/relays/{relay}/posts/{post}", "HEAD /api/relays/{relay}/posts/{post}" ->
          post(request);
      default -> ListProblems.to(request).method();
    };
  }

  private GatewayResponse relays(GatewayRequest request) {
    return refuseParameters(request, List.of()).orElseGet(() -> allRelays(request));
  }

  private GatewayResponse allRelays(GatewayRequest request) {
    var snapshots = relays.siteSnapshot().map(SiteSnapshot::relays).orElse(List.of());
    return ConditionalJson.json(
        request,
        EntityTags.of(snapshots),
        json -> {
          json.objects("relays", snapshots, RelayJson::write);
          json.text("self", ApiUrls.RELAYS);
        });
  }

  private GatewayResponse relay(GatewayRequest request) {
    return refuseParameters(request, List.of()).orElseGet(() -> oneRelay(request));
  }

  private GatewayResponse oneRelay(GatewayRequest request) {
    return find(request)
        .map(snapshot ->
            ConditionalJson.json(
                request, EntityTags.of(snapshot), json -> RelayJson.write(json, snapshot)))
        .orElseGet(() -> noRelay(request));
  }

  private GatewayResponse status(GatewayRequest request) {
    return refuseParameters(request, List.of()).orElseGet(() -> oneStatus(request));
  }

  private GatewayResponse oneStatus(GatewayRequest request) {
    return relays
        .siteSnapshot()
        .flatMap(siteSnapshot -> status(request, siteSnapshot))
        .orElseGet(() -> noRelay(request));
  }

  private Optional<GatewayResponse> status(GatewayRequest request, SiteSnapshot siteSnapshot) {
    return id(request)
        .flatMap(siteSnapshot::relay)
        .map(snapshot ->
            new StatusJson(siteSnapshot.site(), snapshot, LegForecast.of(snapshot, posts))
                .answer(states.report(snapshot.id())));
  }

  private GatewayResponse posts(GatewayRequest request) {
    return refuseParameters(request, PostList.PARAMETERS)
        .orElseGet(() ->
            PostList.limit(request)
                .map(limit -> somePosts(request, limit))
                .orElseGet(ListProblems.to(request)::limit));
  }

  private GatewayResponse somePosts(GatewayRequest request, int limit) {
    return find(request)
        .map(snapshot -> list.answer(request, snapshot, limit))
        .orElseGet(() -> noRelay(request));
  }

  private GatewayResponse post(GatewayRequest request) {
    return refuseParameters(request, List.of()).orElseGet(() -> onePost(request));
  }

  private GatewayResponse onePost(GatewayRequest request) {
    var relay = request.pathParameter("relay");
    var post = request.pathParameter("post");
    if (!RelayId.isValid(relay)) {
      return noRelay(request);
    }
    var id = new RelayId(relay);
    var lookup = Slug.isValid(post) ? posts.find(id, new PostId(post)) : new PostLookup.NotFound();
    return switch (lookup) {
      case PostLookup.PublishedPost(var whole) ->
          ConditionalJson.json(
              request, EntityTags.of(whole.post()), json -> new PostJson(id).write(json, whole));
      case PostLookup.WithdrawnPost withdrawn -> ListProblems.to(request).gone(withdrawn);
      case PostLookup.PurgedPost(var tombstone) -> ListProblems.to(request).purged(tombstone);
      case PostLookup.NotFound() ->
          find(request)
              .map(_ -> ListProblems.to(request).post(relay, post))
              .orElseGet(() -> noRelay(request));
    };
  }

  private Optional<RelaySnapshot> find(GatewayRequest request) {
    return id(request).flatMap(relays::find);
  }

  private static Optional<RelayId> id(GatewayRequest request) {
    return Optional.of(request.pathParameter("relay")).filter(RelayId::isValid).map(RelayId::new);
  }

  private static GatewayResponse noRelay(GatewayRequest request) {
    return ListProblems.to(request).relay(request.pathParameter("relay"));
  }

  private static Optional<GatewayResponse> refuseParameters(
      GatewayRequest request, List<String> known) {
    return request.query().byName().entrySet().stream()
        .filter(it -> !known.contains(it.getKey()) || it.getValue().size() > 1)
        .findFirst()
        .map(it -> ListProblems.to(request).parameter(it.getKey(), known));
  }
}
