package dk.blogstafet.relay;

import java.time.Instant;
import java.util.List;

/// The public record of a newsletter issue.
///
/// @param cut when its content was decided
/// @param posts newest first
public record ArchivedIssue(IssueId id, Instant cut, List<PostId> posts) {
  /// The maximum number of posts in an issue.
  public static final int POSTS = 40;

  public ArchivedIssue {
    posts = List.copyOf(posts);
    if (posts.isEmpty() || posts.size() > POSTS) {
      throw new IllegalArgumentException("An issue has 1 to " + POSTS + " posts");
    }
  }
}
