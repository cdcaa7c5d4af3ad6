package dk.blogstafet.page.renewal;

import dk.blogstafet.page.PageUrls;
import dk.blogstafet.page.RelayPost;
import dk.blogstafet.page.renewal.OmissionLog.LoggedOmission;
import dk.blogstafet.page.site.PageRenderer;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.SiteSnapshot;
import dk.blogstafet.relay.rendering.RenderOmission;
import dk.blogstafet.relay.rendering.RenderedPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Composes the site's front page, feeds and sitemap. A relay that can't be rendered is shown
/// without its newest post, or left out, and a post that can't be rendered is left out of the
/// feeds.
final class FrontPageBuild {
  private final PageRenderer renderer;
  private final List<LoggedOmission> found = new ArrayList<>();

  FrontPageBuild(PageRenderer renderer) {
    this.renderer = renderer;
  }

  /// Returns what can't be shown.
  List<LoggedOmission> found() {
    return found;
  }

  List<RenderedPage> compose(SiteSnapshot siteSnapshot, List<RelayPost> newest) {
    return switch (attempt(siteSnapshot, siteSnapshot.relays(), newest)) {
      case RenderResult.Rendered<List<RenderedPage>>(var pages) -> pages;
      case RenderResult.Unrenderable<List<RenderedPage>> _ -> composeRest(siteSnapshot, newest);
    };
  }

  private List<RenderedPage> composeRest(SiteSnapshot siteSnapshot, List<RelayPost> newest) {
    var relays = with(siteSnapshot, renderableRelays(siteSnapshot));
    var posts = new ArrayList<RelayPost>();
    for (var post : newest) {
      posts.add(post);
      if (relays.relay(post.relay().id()).isEmpty() || !fits(relays, posts)) {
        posts.removeLast();
      }
    }
    return renderer.site(relays, posts);
  }

  private boolean fits(SiteSnapshot relays, List<RelayPost> posts) {
    return switch (attempt(relays, relays.relays(), posts)) {
      case RenderResult.Rendered<List<RenderedPage>> _ -> true;
      case RenderResult.Unrenderable<List<RenderedPage>>(var why) -> {
        var last = posts.getLast();
        var omission = new RenderOmission(PageUrls.HOME, Optional.of(last.post().id()));
        add(last.relay().id(), omission, why);
        yield false;
      }
    };
  }

  private List<RelaySnapshot> renderableRelays(SiteSnapshot siteSnapshot) {
    var kept = new ArrayList<RelaySnapshot>();
    for (var relay : siteSnapshot.relays()) {
      if (!fits(siteSnapshot, kept, relay)) {
        var bare = relay.withNewest(Optional.empty());
        var _ = relay.newest().isPresent() && fits(siteSnapshot, kept, bare);
      }
    }
    return kept;
  }

  private boolean fits(SiteSnapshot siteSnapshot, List<RelaySnapshot> kept, RelaySnapshot relay) {
    kept.add(relay);
    return switch (attempt(siteSnapshot, kept, List.of())) {
      case RenderResult.Rendered<List<RenderedPage>> _ -> true;
      case RenderResult.Unrenderable<List<RenderedPage>>(var why) -> {
        kept.removeLast();
        add(relay.id(), omission(relay), why);
        yield false;
      }
    };
  }

  private void add(RelayId relay, RenderOmission omission, Throwable why) {
    if (found.stream()
        .noneMatch(it -> it.relay().equals(relay) && it.omission().equals(omission))) {
      found.add(new LoggedOmission(relay, omission, why));
    }
  }

  private static RenderOmission omission(RelaySnapshot relay) {
    var newest = relay.newest().map(PostSummary::id);
    var page = newest.isPresent() ? PageUrls.HOME : PageUrls.relay(relay.id());
    return new RenderOmission(page, newest);
  }

  private RenderResult<List<RenderedPage>> attempt(
      SiteSnapshot siteSnapshot, List<RelaySnapshot> relays, List<RelayPost> newest) {
    var shown = with(siteSnapshot, relays);
    var posts = List.copyOf(newest);
    return RenderResult.of(() -> renderer.site(shown, posts));
  }

  private static SiteSnapshot with(SiteSnapshot siteSnapshot, List<RelaySnapshot> relays) {
    return new SiteSnapshot(siteSnapshot.site(), siteSnapshot.revision(), relays);
  }
}
