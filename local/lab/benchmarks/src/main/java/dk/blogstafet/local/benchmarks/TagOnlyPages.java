package dk.blogstafet.local.benchmarks;

import dk.blogstafet.relay.rendering.Pages;
import dk.blogstafet.relay.rendering.RenderedPage;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// Stores the metadata that S3 would return for each page, without the page: a million of them fit
/// into memory.
final class TagOnlyPages implements Pages {
  private final NavigableMap<String, PageMetadata> labels = new TreeMap<>();
  private int changed;

  @Override
  public synchronized Optional<PageMetadata> find(String key) {
    return Optional.ofNullable(labels.get(key));
  }

  @Override
  public synchronized boolean put(
      RenderedPage page, PageProvenance provenance, Optional<PageMetadata> seen) {
    if (!find(page.key()).equals(seen)) {
      return false;
    }
    labels.put(page.key(), new PageMetadata(page.digest(), page.digest(), provenance));
    changed++;
    return true;
  }

  @Override
  public synchronized boolean remove(String key, PageMetadata seen) {
    changed += labels.remove(key, seen) ? 1 : 0;
    return !labels.containsKey(key);
  }

  @Override
  public synchronized List<String> keys(String prefix, Optional<String> after, int limit) {
    return labels.tailMap(after.orElse(prefix), after.isEmpty()).keySet().stream()
        .takeWhile(key -> key.startsWith(prefix))
        .limit(limit)
        .toList();
  }

  @Override
  public void deleteOldVersions(String prefix) {
    // Earlier versions are not kept.
  }

  /// Returns the number of objects written or deleted so far.
  synchronized int changed() {
    return changed;
  }
}
