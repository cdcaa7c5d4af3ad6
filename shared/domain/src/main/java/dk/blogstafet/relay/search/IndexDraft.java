package dk.blogstafet.relay.search;

import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostAddress;
import dk.blogstafet.relay.RelayId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/// An index that is being changed, and merged a few hundred posts at a time, so that memory holds
/// the words of those only.
final class IndexDraft {
  private static final int BATCH = 500;

  private SearchIndex index;
  private IndexBuilder added = new IndexBuilder();
  private final Set<PostAddress> removed = new HashSet<>();
  private boolean changed;

  IndexDraft(SearchIndex index) {
    this.index = index;
  }

  /// Removes posts; those that the index doesn't have are ignored. Before any is added.
  void remove(Collection<PostAddress> posts) {
    merge();
    var known = index.posts().stream().map(IndexedPost::key).filter(posts::contains).toList();
    removed.addAll(known);
    changed |= !known.isEmpty();
  }

  /// Removes all posts of a relay.
  void removeAll(RelayId relay) {
    var posts = index.posts().stream().map(IndexedPost::key);
    remove(posts.filter(key -> key.relay().equals(relay)).toList());
  }

  /// Adds a post that the index doesn't have, or that was removed.
  void add(RelayId relay, Post whole) {
    added.add(relay, whole);
    changed = true;
    if (added.size() == BATCH) {
      merge();
    }
  }

  /// Returns whether the index differs from the one at the start.
  boolean isChanged() {
    return changed;
  }

  SearchIndex finish() {
    merge();
    return index;
  }

  private void merge() {
    if (added.size() > 0 || !removed.isEmpty()) {
      index = added.addedTo(index, removed);
      added = new IndexBuilder();
      removed.clear();
    }
  }
}
