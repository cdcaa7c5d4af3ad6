package dk.blogstafet.relay.rendering;

import java.util.List;
import java.util.Optional;

/// The store of rendered pages. Every write is conditional: it states what it expects to find, and
/// does nothing if it finds something else.
public interface Pages {
  /// Returns the metadata of the object under a key, if there is one.
  Optional<PageMetadata> find(String key);

  /// Stores a page where there is none (empty `seen`), or replaces exactly what was seen.
  ///
  /// @return false if something else was found: look again
  boolean put(RenderedPage page, PageProvenance pageProvenance, Optional<PageMetadata> seen);

  /// Deletes exactly what was seen; succeeds if the object is already gone.
  ///
  /// @return false if something else was found: look again
  boolean remove(String key, PageMetadata seen);

  /// Returns keys with a prefix in order, after the given key if any, at most `limit` (up to
  /// 1,000).
  List<String> keys(String prefix, Optional<String> after, int limit);

  /// Deletes earlier versions of the objects under a prefix, and all versions of deleted objects.
  /// Current objects stay.
  void deleteOldVersions(String prefix);

  /// The relay revision that a page shows, and the renderer build that made it.
  record PageProvenance(long revision, String build) {}

  /// The metadata of a stored object: its entity tag, the digest of its content and its provenance.
  record PageMetadata(String tag, String digest, PageProvenance provenance) {}
}
