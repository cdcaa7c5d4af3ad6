package dk.blogstafet.embedrelay;

import dk.blogstafet.gateway.CacheControl;
import dk.blogstafet.gateway.GatewayRequest;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.HttpEndpoint;
import dk.blogstafet.gateway.ProblemDetails;
import dk.blogstafet.gateway.SecurityHeaders;
import dk.blogstafet.page.site.SiteRenderer;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.SiteSnapshot;
import dk.blogstafet.relay.rendering.RenderOmission;
import dk.blogstafet.relay.rendering.RenderStates;
import dk.blogstafet.relay.rendering.RenderedPage;
import dk.blogstafet.words.LocalizedMessages;
import dk.blogstafet.words.ProblemType;
import java.util.List;
import java.util.Optional;

/// Responds to other sites: with a relay's newest posts, to be shown in a frame, and with what to
/// show for an address (oEmbed 1.0). Reads the store three times at most. Nothing of it is stored
/// as a page, so that a publication writes no more objects.
public final class EmbedRelay implements HttpEndpoint {
  /// The number of posts in a frame.
  private static final int POSTS = 5;

  private final Relays relays;
  private final Posts posts;
  private final RenderStates states;

  public EmbedRelay(Relays relays, Posts posts, RenderStates renderStates) {
    this.relays = relays;
    this.posts = posts;
    this.states = renderStates;
  }

  @Override
  public GatewayResponse answer(GatewayRequest request) {
    return switch (request.routeKey()) {
      case "GET /{relay}/indlejret/index.html", "HEAD /{relay}/indlejret/index.html" ->
          frame(request);
      case "GET /api/oembed", "HEAD /api/oembed" -> embedding(request);
      default ->
          throw new IllegalArgumentException("Not a route of this function: " + request.routeKey());
    };
  }

  private GatewayResponse frame(GatewayRequest request) {
    var name = request.pathParameter("relay");
    return relays
        .siteSnapshot()
        .map(
            site -> relay(site, name).map(it -> frame(site.site(), it)).orElseGet(() -> none(site)))
        .orElseGet(() -> missing(request, "detail.relay", name));
  }

  private static GatewayResponse none(SiteSnapshot site) {
    return html(404, new SiteRenderer(site.site()).notFound(Optional.empty(), site));
  }

  private static GatewayResponse html(int status, RenderedPage page) {
    return GatewayResponse.page(status, page).with("cache-control", CacheControl.ONE_MINUTE);
  }

  private static Optional<RelaySnapshot> relay(SiteSnapshot site, String name) {
    return Optional.of(name).filter(RelayId::isValid).map(RelayId::new).flatMap(site::relay);
  }

  private GatewayResponse frame(Site site, RelaySnapshot relay) {
    var page = new SiteRenderer(site).embedded(relay.relay(), newest(relay));
    return SecurityHeaders.allowFrames(html(200, page));
  }

  /// Returns the newest posts that have a page.
  private List<PostSummary> newest(RelaySnapshot relay) {
    var omissions = states.progress(relay.id()).omissions();
    return posts.newest(relay.listId(), Optional.empty(), POSTS + omissions.size()).stream()
        .filter(post -> !omissions.contains(RenderOmission.ofPost(relay.id(), post.id())))
        .limit(POSTS)
        .toList();
  }

  private GatewayResponse embedding(GatewayRequest request) {
    if (request.query().values("format").stream().anyMatch(it -> !it.equals("json"))) {
      var text = LocalizedMessages.in(request.language()).text("embed.json") + "\n";
      return GatewayResponse.of(501, "text/plain; charset=utf-8", text);
    }
    var asked = request.query().first("url");
    return relays
        .siteSnapshot()
        .flatMap(site -> new EmbeddedAddress(site, posts).find(asked))
        .map(found -> found.answer(request.query()))
        .map(json -> GatewayResponse.of(200, "application/json", json))
        .map(it ->
            it.with("cache-control", CacheControl.ONE_MINUTE)
                .with("access-control-allow-origin", "*"))
        .orElseGet(() -> missing(request, "detail.embed"));
  }

  private static GatewayResponse missing(GatewayRequest request, String key, Object... blanks) {
    return ProblemDetails.of(ProblemType.NOT_FOUND, request.language(), key, blanks).response();
  }
}
