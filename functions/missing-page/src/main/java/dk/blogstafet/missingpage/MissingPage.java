package dk.blogstafet.missingpage;

import dk.blogstafet.gateway.CacheControl;
import dk.blogstafet.gateway.GatewayRequest;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.HttpEndpoint;
import dk.blogstafet.gateway.ProblemDetails;
import dk.blogstafet.page.PageUrls;
import dk.blogstafet.page.site.SiteRenderer;
import dk.blogstafet.relay.FormerAddress;
import dk.blogstafet.relay.PostAddress;
import dk.blogstafet.relay.PostLookup;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.SiteSnapshot;
import dk.blogstafet.relay.rendering.RenderedPage;
import dk.blogstafet.words.LocalizedMessages;
import dk.blogstafet.words.ProblemType;
import java.util.Optional;

/// Responds at addresses without a page: with a redirect to the post that was there on another
/// site, with when and why a post was withdrawn or purged, or with links to related pages. Reads
/// the store three times for most addresses.
public final class MissingPage implements HttpEndpoint {
  /// Short, because the next publication may create the page.
  private static final String MISSING_CACHING = "public, max-age=0, s-maxage=10";

  /// An hour in browsers, which otherwise keep a permanent redirect (RFC 9110, section 15.4.2).
  private static final String MOVED_CACHING = "public, max-age=3600, s-maxage=60";

  private final Relays relays;
  private final Posts posts;

  public MissingPage(Relays relays, Posts posts) {
    this.relays = relays;
    this.posts = posts;
  }

  @Override
  public GatewayResponse answer(GatewayRequest request) {
    if (PathTarget.isApi(request.path())) {
      return noApi(request);
    }
    return relays
        .siteSnapshot()
        .map(siteSnapshot -> answer(siteSnapshot, request.path()))
        .orElseGet(() -> nothingYet(request));
  }

  private GatewayResponse answer(SiteSnapshot siteSnapshot, String path) {
    var renderer = new SiteRenderer(siteSnapshot.site());
    var relay = PathTarget.relay(path).flatMap(siteSnapshot::relay).map(RelaySnapshot::relay);
    return relay
        .flatMap(it -> withdrawn(renderer, it, path))
        .or(() -> FormerAddress.of(path).flatMap(it -> moved(renderer, siteSnapshot, it)))
        .or(() -> PathTarget.withoutNumbers(path).map(it -> redirect(302, it, MISSING_CACHING)))
        .orElseGet(() -> html(404, renderer.notFound(relay, siteSnapshot), MISSING_CACHING));
  }

  /// Redirects to the first published post that was at an address of another site; if there is
  /// none, describes the first withdrawn one.
  private Optional<GatewayResponse> moved(
      SiteRenderer renderer, SiteSnapshot siteSnapshot, FormerAddress address) {
    Optional<GatewayResponse> gone = Optional.empty();
    for (var target : posts.at(address)) {
      var lookup = posts.find(target.relay(), target.post());
      if (lookup instanceof PostLookup.PublishedPost) {
        var page = PageUrls.post(target.relay(), target.post());
        return Optional.of(redirect(301, page, MOVED_CACHING));
      }
      gone = gone.or(() -> gone(renderer, siteSnapshot, target, lookup));
    }
    return gone;
  }

  private static Optional<GatewayResponse> gone(
      SiteRenderer renderer, SiteSnapshot siteSnapshot, PostAddress target, PostLookup lookup) {
    return siteSnapshot
        .relay(target.relay())
        .flatMap(it -> gone(renderer, it.relay(), lookup))
        .map(page -> html(410, page, CacheControl.ONE_MINUTE));
  }

  private Optional<GatewayResponse> withdrawn(SiteRenderer renderer, Relay relay, String path) {
    return PathTarget.post(relay.id(), path)
        .map(post -> posts.find(relay.id(), post))
        .flatMap(lookup -> gone(renderer, relay, lookup))
        .map(page -> html(410, page, CacheControl.ONE_MINUTE));
  }

  private static Optional<RenderedPage> gone(
      SiteRenderer renderer, Relay relay, PostLookup lookup) {
    return switch (lookup) {
      case PostLookup.WithdrawnPost(var whole, var reason, var at) ->
          Optional.of(renderer.withdrawn(relay, whole.post(), reason, at));
      case PostLookup.PurgedPost(var tombstone) ->
          Optional.of(renderer.purged(relay, tombstone.reason(), tombstone.at()));
      case PostLookup.PublishedPost _, PostLookup.NotFound _ -> Optional.empty();
    };
  }

  private static GatewayResponse redirect(int status, String path, String caching) {
    return GatewayResponse.of(status, "text/plain; charset=utf-8", "")
        .with("location", path)
        .with("cache-control", caching);
  }

  private static GatewayResponse html(int status, RenderedPage page, String caching) {
    return GatewayResponse.page(status, page).with("cache-control", caching);
  }

  private static GatewayResponse noApi(GatewayRequest request) {
    return ProblemDetails.of(
            ProblemType.NOT_FOUND, request.language(), "detail.address", request.path())
        .response();
  }

  private static GatewayResponse nothingYet(GatewayRequest request) {
    var text = LocalizedMessages.in(request.language()).text("missing.unready") + "\n";
    return GatewayResponse.of(404, "text/plain; charset=utf-8", text)
        .with("content-language", request.language().tag())
        .with("vary", "accept-language")
        .with("cache-control", "no-store");
  }
}
