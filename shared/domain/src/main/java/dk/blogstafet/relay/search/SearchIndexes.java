package dk.blogstafet.relay.search;

import java.util.List;
import java.util.Optional;

/// Stores indexes as immutable generations, and a pointer to the current one.
public interface SearchIndexes {
  /// Returns the current pointer; empty before the first.
  Optional<StoredPointer> pointer();

  /// Returns an index; empty if it was deleted.
  ///
  /// @throws IllegalArgumentException if it has another format
  Optional<SearchIndex> find(IndexGeneration generation);

  /// Stores an index. No other may have been stored under this name.
  void put(IndexGeneration generation, SearchIndex index);

  /// Replaces exactly the pointer that was seen; `seen` is empty where there is none.
  ///
  /// @return false if another was found: nothing is stored, look again
  boolean point(IndexPointer then, Optional<StoredPointer> seen);

  /// Returns the names of all stored indexes.
  List<IndexGeneration> generations();

  /// Deletes an index; succeeds if it is already gone.
  void remove(IndexGeneration generation);

  /// A pointer as it was read.
  ///
  /// @param tag identifies its content in the store
  record StoredPointer(IndexPointer pointer, String tag) {}
}
