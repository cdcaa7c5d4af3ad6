package dk.blogstafet.relay.rendering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// Pages in memory: the adapter for tests and benchmarks. Satisfies every contract that S3 does,
/// with tags derived from the content. Counts actual writes.
public final class MemoryPages implements Pages {
  private final NavigableMap<String, MemoryPage> objects = new TreeMap<>();
  private final Map<String, List<RenderedPage>> earlier = new HashMap<>();
  private int puts;
  private int removes;

  @Override
  public synchronized Optional<PageMetadata> find(String key) {
    return Optional.ofNullable(objects.get(key)).map(MemoryPage::metadata);
  }

  @Override
  public synchronized boolean put(
      RenderedPage page, PageProvenance pageProvenance, Optional<PageMetadata> seen) {
    if (!find(page.key()).map(PageMetadata::tag).equals(seen.map(PageMetadata::tag))) {
      return false;
    }
    keep(page.key());
    objects.put(page.key(), new MemoryPage(page, pageProvenance));
    puts++;
    return true;
  }

  @Override
  public synchronized boolean remove(String key, PageMetadata seen) {
    var present = find(key);
    if (present.isEmpty()) {
      return true;
    }
    if (!present.get().tag().equals(seen.tag())) {
      return false;
    }
    keep(key);
    objects.remove(key);
    removes++;
    return true;
  }

  @Override
  public synchronized List<String> keys(String prefix, Optional<String> after, int limit) {
    return objects.tailMap(after.orElse(""), false).keySet().stream()
        .filter(key -> key.startsWith(prefix))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized void deleteOldVersions(String prefix) {
    earlier.keySet().removeIf(key -> key.startsWith(prefix));
  }

  private void keep(String key) {
    page(key).ifPresent(was -> earlier.computeIfAbsent(key, _ -> new ArrayList<>()).add(was));
  }

  /// Returns every version of every page that is still stored.
  public synchronized List<RenderedPage> versions() {
    var versions = new ArrayList<RenderedPage>();
    earlier.values().forEach(versions::addAll);
    objects.values().forEach(page -> versions.add(page.page()));
    return versions;
  }

  /// Returns the page under a key.
  public synchronized Optional<RenderedPage> page(String key) {
    return Optional.ofNullable(objects.get(key)).map(MemoryPage::page);
  }

  /// Returns the current objects by key.
  public synchronized Map<String, byte[]> objects() {
    var bytes = new HashMap<String, byte[]>();
    objects.forEach((key, page) -> bytes.put(key, page.page().bytes()));
    return bytes;
  }

  /// Returns the digests of the current objects by key, for comparisons.
  public synchronized Map<String, String> digests() {
    var digests = new TreeMap<String, String>();
    objects.forEach((key, page) -> digests.put(key, page.page().digest()));
    return digests;
  }

  /// Returns how many objects were written so far.
  public synchronized int puts() {
    return puts;
  }

  /// Returns how many objects were deleted so far.
  public synchronized int removes() {
    return removes;
  }

  private record MemoryPage(RenderedPage page, PageProvenance provenance) {
    PageMetadata metadata() {
      return new PageMetadata("\"" + page.digest() + "\"", page.digest(), provenance);
    }
  }
}
