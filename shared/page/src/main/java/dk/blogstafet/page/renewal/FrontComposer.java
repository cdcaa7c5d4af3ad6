package dk.blogstafet.page.renewal;

import dk.blogstafet.page.Addresses;
import dk.blogstafet.page.Omission;
import dk.blogstafet.page.Page;
import dk.blogstafet.page.PageRenderer;
import dk.blogstafet.page.renewal.OmissionLog.Found;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.SiteSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Composes the site's front page and its sitemap: a relay that fails them is shown without its
/// newest post, or not at all.
final class FrontComposer {
  private final PageRenderer renderer;
  private final List<Found> found = new ArrayList<>();

  FrontComposer(PageRenderer renderer) {
    this.renderer = renderer;
  }

  /// What can't be shown.
  List<Found> found() {
    return found;
  }

  List<Page> compose(SiteSnapshot siteSnapshot) {
    return switch (attempt(siteSnapshot, siteSnapshot.relays())) {
      case Attempt.Made<List<Page>>(var pages) -> pages;
      case Attempt.Failed<List<Page>> _ ->
          renderer.site(with(siteSnapshot, standing(siteSnapshot)));
    };
  }

  private List<RelaySnapshot> standing(SiteSnapshot siteSnapshot) {
    var kept = new ArrayList<RelaySnapshot>();
    for (var relay : siteSnapshot.relays()) {
      if (!fits(siteSnapshot, kept, relay)) {
        var bare = InSight.withNewest(relay, Optional.empty());
        var _ = relay.newest().isPresent() && fits(siteSnapshot, kept, bare);
      }
    }
    return kept;
  }

  private boolean fits(SiteSnapshot siteSnapshot, List<RelaySnapshot> kept, RelaySnapshot relay) {
    kept.add(relay);
    return switch (attempt(siteSnapshot, kept)) {
      case Attempt.Made<List<Page>> _ -> true;
      case Attempt.Failed<List<Page>>(var why) -> {
        kept.removeLast();
        found.add(new Found(relay.id(), omission(relay), why));
        yield false;
      }
    };
  }

  private static Omission omission(RelaySnapshot relay) {
    var newest = relay.newest().map(PostSummary::id);
    var page = newest.isPresent() ? Addresses.HOME : Addresses.relay(relay.id());
    return new Omission(page, newest);
  }

  private Attempt<List<Page>> attempt(SiteSnapshot siteSnapshot, List<RelaySnapshot> relays) {
    var shown = with(siteSnapshot, relays);
    return Attempt.of(() -> renderer.site(shown));
  }

  private static SiteSnapshot with(SiteSnapshot siteSnapshot, List<RelaySnapshot> relays) {
    return new SiteSnapshot(siteSnapshot.site(), siteSnapshot.revision(), relays);
  }
}
