package dk.blogstafet.relay;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Where posts are read. Every answer holds what was stored before the question was asked.
public interface Posts {
  /// The newest posts of a list, newest first; only those before a place, if one is given.
  List<PostSummary> newest(PostListId listId, Optional<PostPosition> before, int limit);

  /// The oldest posts of a list, oldest first; only those after a place, if one is given.
  List<PostSummary> oldest(PostListId listId, Optional<PostPosition> after, int limit);

  /// A year's posts, oldest first. Reads the year to its end, however many those are.
  List<PostSummary> year(PostListId listId, int year);

  /// What stands at a post's address.
  PostLookup find(RelayId relay, PostId post);

  /// Published posts with their texts, in the order asked for; withdrawn and unknown ones left out.
  List<Post> whole(RelayId relay, List<PostId> posts);

  /// Earlier versions of a post that corrections replaced, oldest first; none of a purged one.
  List<Post> versions(RelayId relay, PostId post);

  /// Which of these names are taken, by published, withdrawn or purged posts.
  Set<PostId> taken(RelayId relay, List<PostId> posts);

  /// A relay's withdrawn posts from one date to another, both included, oldest first.
  List<PostSummary> withdrawn(RelayId relay, LocalDate from, LocalDate to);

  /// What happened to a relay after a revision, oldest first, at most `limit` changes.
  List<RelayChange> changes(RelayId relay, Revision after, int limit);
}
