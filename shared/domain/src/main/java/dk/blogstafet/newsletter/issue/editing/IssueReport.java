package dk.blogstafet.newsletter.issue.editing;

import dk.blogstafet.newsletter.issue.Issue;
import dk.blogstafet.newsletter.issue.IssueKey;
import dk.blogstafet.relay.PostId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An issue as editors see it, from before it exists to after it was sent.
///
/// @param issue empty for an upcoming one
/// @param posts that are new since the frequency's issue before: what most readers get, newest
///   first. Before the issue is cut, those known so far
/// @param due when it goes out, at the earliest
/// @param isAutomatic whether it goes out when it is due
public record IssueReport(
    IssueKey key, Optional<Issue> issue, List<PostId> posts, Instant due, boolean isAutomatic) {
  public IssueReport {
    posts = List.copyOf(posts);
  }

  /// Creates the report of an issue that is due when its period says so.
  public IssueReport(IssueKey key, Optional<Issue> issue, List<PostId> posts, boolean isAutomatic) {
    this(key, issue, posts, key.id().due(), isAutomatic);
  }
}
