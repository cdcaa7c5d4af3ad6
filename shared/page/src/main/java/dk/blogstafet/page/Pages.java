package dk.blogstafet.page;

import java.util.List;
import java.util.Optional;

/// Where finished pages lie for readers to fetch. No write is blind: each names what it expects to
/// find and does nothing if it finds something else.
public interface Pages {
  /// What lies under a key, if anything.
  Optional<PageMetadata> look(String key);

  /// Puts a page where nothing lies (empty `seen`), or in the place of just what was seen.
  ///
  /// @return false where something else was found: look again
  boolean put(RenderedPage page, PageProvenance pageProvenance, Optional<PageMetadata> seen);

  /// Takes away just what was seen; fine if nothing lies there any more.
  ///
  /// @return false where something else was found: look again
  boolean remove(String key, PageMetadata seen);

  /// Keys with a prefix in order, after one of them if given, at most `limit` (up to 1,000).
  List<String> keys(String prefix, Optional<String> after, int limit);

  /// Forgets earlier versions of what lies under keys with a prefix, and everything of keys under
  /// which nothing lies any more. What lies there stays.
  void forget(String prefix);

  /// Which state of the relay a page was made from, and by which renderer.
  record PageProvenance(long revision, String build) {}

  /// What an object says of itself: its tag in the store, its content's digest and its mark.
  record PageMetadata(String tag, String digest, PageProvenance provenance) {}
}
