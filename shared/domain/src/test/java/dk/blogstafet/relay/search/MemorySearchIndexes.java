package dk.blogstafet.relay.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Indexes in memory, as bytes.
public final class MemorySearchIndexes implements SearchIndexes {
  private final Map<String, byte[]> stored = new TreeMap<>();
  private Optional<IndexPointer> pointer = Optional.empty();
  private int writes;

  @Override
  public Optional<StoredPointer> pointer() {
    return pointer.map(it -> new StoredPointer(it, Integer.toString(writes)));
  }

  @Override
  public Optional<SearchIndex> find(IndexGeneration generation) {
    return Optional.ofNullable(stored.get(generation.toString())).map(SearchIndex::of);
  }

  @Override
  public void put(IndexGeneration generation, SearchIndex index) {
    stored.put(generation.toString(), index.bytes().clone());
  }

  @Override
  public boolean point(IndexPointer then, Optional<StoredPointer> seen) {
    if (!seen.map(StoredPointer::tag).equals(pointer().map(StoredPointer::tag))) {
      return false;
    }
    pointer = Optional.of(then);
    writes++;
    return true;
  }

  @Override
  public List<IndexGeneration> generations() {
    return stored.keySet().stream().flatMap(it -> IndexGeneration.parse(it).stream()).toList();
  }

  @Override
  public void remove(IndexGeneration generation) {
    stored.remove(generation.toString());
  }
}
