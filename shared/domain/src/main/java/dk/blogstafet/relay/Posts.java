package dk.blogstafet.relay;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads posts. Reads are strongly consistent: each result includes everything stored before the
/// call.
public interface Posts {
  /// The maximum number of posts that are looked up at an address of another site.
  int REDIRECTS = 5;

  /// Returns the newest posts of a list, newest first; only those before a position, if given.
  List<PostSummary> newest(PostListId listId, Optional<PostPosition> before, int limit);

  /// Returns the oldest posts of a list, oldest first; only those after a position, if given.
  List<PostSummary> oldest(PostListId listId, Optional<PostPosition> after, int limit);

  /// Returns all posts of a year, oldest first, without a limit.
  List<PostSummary> year(PostListId listId, int year);

  /// Looks up a post's address.
  PostLookup find(RelayId relay, PostId post);

  /// Returns published posts with their texts, in the given order; omits withdrawn and unknown
  /// ones.
  List<Post> findPublished(RelayId relay, List<PostId> posts);

  /// Returns a post's earlier versions that corrections replaced, oldest first; none for a purged
  /// post.
  List<Post> versions(RelayId relay, PostId post);

  /// Returns the ids that published, withdrawn or purged posts already use.
  Set<PostId> idsInUse(RelayId relay, List<PostId> posts);

  /// Returns a relay's withdrawn posts between two dates, both included, oldest first.
  List<PostSummary> withdrawn(RelayId relay, LocalDate from, LocalDate to);

  /// Returns all withdrawn posts of a relay, oldest first.
  default List<PostSummary> withdrawn(RelayId relay) {
    return withdrawn(relay, LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31));
  }

  /// Returns the posts that were at an address of another site, withdrawn ones included, in the
  /// order of their names, at most [#REDIRECTS].
  List<PostAddress> at(FormerAddress address);

  /// Returns the changes of a relay after a revision, oldest first, at most `limit`.
  List<RelayChange> changes(RelayId relay, Revision after, int limit);
}
