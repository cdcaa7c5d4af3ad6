package dk.blogstafet.search;

import dk.blogstafet.relay.search.IndexGeneration;
import dk.blogstafet.relay.search.IndexPointer;
import dk.blogstafet.relay.search.SearchIndex;
import dk.blogstafet.relay.search.SearchIndexes;
import dk.blogstafet.relay.search.SearchIndexes.StoredPointer;
import java.util.Optional;

/// The current index, kept in memory until the pointer names another.
final class CurrentIndex {
  /// How often to look again when an index is deleted between two reads.
  private static final int TRIES = 3;

  private final SearchIndexes indexes;
  private volatile Optional<LoadedIndex> loaded = Optional.empty();

  CurrentIndex(SearchIndexes searchIndexes) {
    this.indexes = searchIndexes;
  }

  /// Reads the pointer, and the index if it is a new one. Empty before the first index of this
  /// version's format is built.
  Optional<SearchIndex> get() {
    for (var tries = 0; tries < TRIES; tries++) {
      var generation = generation();
      if (generation.isEmpty()) {
        return Optional.empty();
      }
      var index = find(generation.get());
      if (index.isPresent()) {
        return index;
      }
    }
    return Optional.empty();
  }

  private Optional<IndexGeneration> generation() {
    return indexes
        .pointer()
        .map(StoredPointer::pointer)
        .filter(pointer -> pointer.format() == SearchIndex.FORMAT)
        .map(IndexPointer::generation);
  }

  private Optional<SearchIndex> find(IndexGeneration generation) {
    var known = loaded.filter(it -> it.generation.equals(generation));
    if (known.isEmpty()) {
      loaded = indexes.find(generation).map(index -> new LoadedIndex(generation, index));
      return loaded.map(LoadedIndex::index);
    }
    return known.map(LoadedIndex::index);
  }

  private record LoadedIndex(IndexGeneration generation, SearchIndex index) {}
}
