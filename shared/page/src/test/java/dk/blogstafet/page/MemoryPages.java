package dk.blogstafet.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// Pages in memory: the adapter that tests and benchmarks run on. Keeps every contract that S3
/// keeps, a tag that follows from the content included. Counts what was really written.
public final class MemoryPages implements Pages {
  private final NavigableMap<String, Stored> objects = new TreeMap<>();
  private final Map<String, List<Page>> earlier = new HashMap<>();
  private int puts;
  private int removes;

  @Override
  public synchronized Optional<Label> look(String key) {
    return Optional.ofNullable(objects.get(key)).map(Stored::label);
  }

  @Override
  public synchronized boolean put(Page page, Mark mark, Optional<Label> seen) {
    if (!look(page.key()).map(Label::tag).equals(seen.map(Label::tag))) {
      return false;
    }
    keep(page.key());
    objects.put(page.key(), new Stored(page, mark));
    puts++;
    return true;
  }

  @Override
  public synchronized boolean remove(String key, Label seen) {
    var present = look(key);
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
  public synchronized void forget(String prefix) {
    earlier.keySet().removeIf(key -> key.startsWith(prefix));
  }

  private void keep(String key) {
    page(key).ifPresent(was -> earlier.computeIfAbsent(key, _ -> new ArrayList<>()).add(was));
  }

  /// Every version of every page that can still be had.
  public synchronized List<Page> versions() {
    var versions = new ArrayList<Page>();
    earlier.values().forEach(versions::addAll);
    objects.values().forEach(stored -> versions.add(stored.page()));
    return versions;
  }

  /// The page that lies under a key.
  public synchronized Optional<Page> page(String key) {
    return Optional.ofNullable(objects.get(key)).map(Stored::page);
  }

  /// Every object's bytes, by its key, as of now.
  public synchronized Map<String, byte[]> objects() {
    var bytes = new HashMap<String, byte[]>();
    objects.forEach((key, stored) -> bytes.put(key, stored.page().bytes()));
    return bytes;
  }

  /// Every object's content digest, by its key, as of now: easy to compare.
  public synchronized Map<String, String> digests() {
    var digests = new TreeMap<String, String>();
    objects.forEach((key, stored) -> digests.put(key, stored.page().digest()));
    return digests;
  }

  /// How many objects were written so far.
  public synchronized int puts() {
    return puts;
  }

  /// How many objects were taken away so far.
  public synchronized int removes() {
    return removes;
  }

  private record Stored(Page page, Mark mark) {
    Label label() {
      return new Label("\"" + page.digest() + "\"", page.digest(), mark);
    }
  }
}
