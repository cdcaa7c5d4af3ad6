package dk.blogstafet.page.renewal;

import dk.blogstafet.page.PageUrls;
import dk.blogstafet.page.renewal.OmissionLog.LoggedOmission;
import dk.blogstafet.page.site.PageRenderer;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.SiteSnapshot;
import dk.blogstafet.relay.rendering.RenderOmission;
import dk.blogstafet.relay.rendering.RenderedPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Composes the site's front page and sitemap. A relay that can't be rendered is shown without its
/// newest post, or left out.
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

  List<RenderedPage> compose(SiteSnapshot siteSnapshot) {
    return switch (attempt(siteSnapshot, siteSnapshot.relays())) {
      case RenderResult.Rendered<List<RenderedPage>>(var pages) -> pages;
      case RenderResult.Unrenderable<List<RenderedPage>> _ ->
          renderer.site(with(siteSnapshot, renderableRelays(siteSnapshot)));
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
    return switch (attempt(siteSnapshot, kept)) {
      case RenderResult.Rendered<List<RenderedPage>> _ -> true;
      case RenderResult.Unrenderable<List<RenderedPage>>(var why) -> {
        kept.removeLast();
        found.add(new LoggedOmission(relay.id(), omission(relay), why));
        yield false;
      }
    };
  }

  private static RenderOmission omission(RelaySnapshot relay) {
    var newest = relay.newest().map(PostSummary::id);
    var page = newest.isPresent() ? PageUrls.HOME : PageUrls.relay(relay.id());
    return new RenderOmission(page, newest);
  }

  private RenderResult<List<RenderedPage>> attempt(
      SiteSnapshot siteSnapshot, List<RelaySnapshot> relays) {
    var shown = with(siteSnapshot, relays);
    return RenderResult.of(() -> renderer.site(shown));
  }

  private static SiteSnapshot with(SiteSnapshot siteSnapshot, List<RelaySnapshot> relays) {
    return new SiteSnapshot(siteSnapshot.site(), siteSnapshot.revision(), relays);
  }
}
