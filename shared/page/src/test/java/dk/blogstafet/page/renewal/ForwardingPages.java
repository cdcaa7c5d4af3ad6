package dk.blogstafet.page.renewal;

import dk.blogstafet.relay.rendering.Pages;
import dk.blogstafet.relay.rendering.RenderedPage;
import java.util.List;
import java.util.Optional;

/// A store that forwards every call; tests override what they need.
abstract class ForwardingPages implements Pages {
  private final Pages pages;

  ForwardingPages(Pages pages) {
    this.pages = pages;
  }

  @Override
  public boolean put(RenderedPage page, PageProvenance provenance, Optional<PageMetadata> seen) {
    return pages.put(page, provenance, seen);
  }

  @Override
  public Optional<PageMetadata> find(String key) {
    return pages.find(key);
  }

  @Override
  public boolean remove(String key, PageMetadata seen) {
    return pages.remove(key, seen);
  }

  @Override
  public List<String> keys(String prefix, Optional<String> after, int limit) {
    return pages.keys(prefix, after, limit);
  }

  @Override
  public void deleteOldVersions(String prefix) {
    pages.deleteOldVersions(prefix);
  }
}
