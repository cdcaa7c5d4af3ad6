package dk.blogstafet.relay.search;

import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostAddress;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostLookup;
import dk.blogstafet.relay.PostPosition;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.RelayChange;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Revision;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Brings the posts of one relay in an index up to date: those that changes name, or all of them. A
/// post that changes during this is indexed again with its next change.
final class RelayIndexing {
  /// More changes than this are as much work as all posts.
  private static final int MOST_CHANGES = 500;

  private static final int BATCH = 100;

  private final Posts posts;
  private final IndexDraft draft;

  RelayIndexing(Posts posts, IndexDraft draft) {
    this.posts = posts;
    this.draft = draft;
  }

  /// Indexes what changed after a revision.
  ///
  /// @return whether a post was purged: earlier indexes may contain it
  boolean update(RelaySnapshot snapshot, Revision indexed) {
    var missing = snapshot.revision().number() - indexed.number();
    if (missing < 0 || missing > MOST_CHANGES || indexed.equals(Revision.NONE)) {
      rebuild(snapshot);
      return true;
    }
    var changes = posts.changes(snapshot.id(), indexed, MOST_CHANGES);
    if (changes.size() < missing) {
      rebuild(snapshot);
      return true;
    }
    return apply(snapshot.id(), changes);
  }

  private boolean apply(RelayId relay, List<RelayChange> changes) {
    var touched =
        changes.stream()
            .flatMap(change -> change.touches().stream())
            .map(RelayChange.AffectedPost::post)
            .distinct()
            .toList();
    draft.remove(
        touched.stream().map(post -> new PostAddress(relay, post)).collect(Collectors.toSet()));
    var gone = new HashSet<>(touched);
    for (var whole : posts.findPublished(relay, touched)) {
      draft.add(relay, whole);
      gone.remove(whole.id());
    }
    return gone.stream().anyMatch(post -> isPurged(relay, post));
  }

  private boolean isPurged(RelayId relay, PostId post) {
    return posts.find(relay, post) instanceof PostLookup.PurgedPost;
  }

  private void rebuild(RelaySnapshot snapshot) {
    draft.removeAll(snapshot.id());
    var after = Optional.<PostPosition>empty();
    do {
      var next = posts.oldest(snapshot.listId(), after, BATCH);
      var ids = next.stream().map(PostSummary::id).toList();
      for (Post whole : posts.findPublished(snapshot.id(), ids)) {
        draft.add(snapshot.id(), whole);
      }
      after = next.size() < BATCH ? Optional.empty() : Optional.of(next.getLast().position());
    } while (after.isPresent());
  }
}
