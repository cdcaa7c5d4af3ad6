package dk.blogstafet.page.renewal;

import dk.blogstafet.page.RelayPost;
import dk.blogstafet.relay.SiteSnapshot;
import dk.blogstafet.relay.rendering.RenderedPage;
import java.util.List;

/// The pages that every relay's renewal may write, and what they were rendered from.
///
/// @param visible the site with the relays that have pages
/// @param posts the newest posts of all relays
record FrontPages(SiteSnapshot visible, List<RelayPost> posts, List<RenderedPage> pages) {
  FrontPages {
    posts = List.copyOf(posts);
    pages = List.copyOf(pages);
  }

  /// Returns whether another rendering of the same would give the same pages.
  boolean isOf(SiteSnapshot relays, List<RelayPost> newest) {
    return visible.equals(relays) && posts.equals(newest);
  }

  /// Returns whether others have the same content.
  boolean hasContentOf(FrontPages other) {
    return digests().equals(other.digests());
  }

  private List<String> digests() {
    return pages.stream().map(RenderedPage::digest).toList();
  }
}
