package dk.blogstafet.relay.search;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Indexes whose pointer another process moves first.
final class RacingIndexes implements SearchIndexes {
  private final MemorySearchIndexes indexes;
  private final IndexUpdater rival;
  private int attempts;

  RacingIndexes(MemorySearchIndexes indexes, IndexUpdater rival) {
    this.indexes = indexes;
    this.rival = rival;
  }

  /// Returns how often the pointer was read.
  int attempts() {
    return attempts;
  }

  @Override
  public Optional<StoredPointer> pointer() {
    var pointer = indexes.pointer();
    attempts++;
    if (attempts == 1) {
      rival.update(Instant.MAX);
    }
    return pointer;
  }

  @Override
  public Optional<SearchIndex> find(IndexGeneration generation) {
    return indexes.find(generation);
  }

  @Override
  public void put(IndexGeneration generation, SearchIndex index) {
    indexes.put(generation, index);
  }

  @Override
  public boolean point(IndexPointer then, Optional<StoredPointer> seen) {
    return indexes.point(then, seen);
  }

  @Override
  public List<IndexGeneration> generations() {
    return indexes.generations();
  }

  @Override
  public void remove(IndexGeneration generation) {
    indexes.remove(generation);
  }
}
