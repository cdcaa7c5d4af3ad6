package dk.blogstafet.page.renewal;

import dk.blogstafet.page.Addresses;
import dk.blogstafet.page.Omission;
import dk.blogstafet.page.Page;
import dk.blogstafet.page.PageRenderer;
import dk.blogstafet.page.renewal.OmissionLog.Found;
import dk.blogstafet.relay.Medium;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.Standing;
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

  List<Page> compose(Medium medium) {
    return switch (attempt(medium, medium.relays())) {
      case Attempt.Made<List<Page>>(var pages) -> pages;
      case Attempt.Failed<List<Page>> _ -> renderer.site(with(medium, standing(medium)));
    };
  }

  private List<Standing> standing(Medium medium) {
    var kept = new ArrayList<Standing>();
    for (var relay : medium.relays()) {
      if (!fits(medium, kept, relay)) {
        var bare = InSight.withNewest(relay, Optional.empty());
        var _ = relay.newest().isPresent() && fits(medium, kept, bare);
      }
    }
    return kept;
  }

  private boolean fits(Medium medium, List<Standing> kept, Standing relay) {
    kept.add(relay);
    return switch (attempt(medium, kept)) {
      case Attempt.Made<List<Page>> _ -> true;
      case Attempt.Failed<List<Page>>(var why) -> {
        kept.removeLast();
        found.add(new Found(relay.id(), omission(relay), why));
        yield false;
      }
    };
  }

  private static Omission omission(Standing relay) {
    var newest = relay.newest().map(Post::id);
    var page = newest.isPresent() ? Addresses.HOME : Addresses.relay(relay.id());
    return new Omission(page, newest);
  }

  private Attempt<List<Page>> attempt(Medium medium, List<Standing> relays) {
    var shown = with(medium, relays);
    return Attempt.of(() -> renderer.site(shown));
  }

  private static Medium with(Medium medium, List<Standing> relays) {
    return new Medium(medium.site(), medium.revision(), relays);
  }
}
