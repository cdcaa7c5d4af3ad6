package dk.blogstafet.newsletter.issue;

import dk.blogstafet.relay.ArchivedIssue;
import dk.blogstafet.relay.PostId;
import java.time.Instant;
import java.util.List;

/// The content of an issue: the posts that its readers may not have been mailed yet.
///
/// @param posts newest first
/// @param through posts published later belong to the next issue; of a correction, when it was
///   published: mails after it had the corrected text
/// @param floor posts published up to then are in no copy
/// @param cut when the content was decided; of a correction, when its mailing was requested
public record IssueContent(List<IssuePost> posts, Instant through, Instant floor, Instant cut) {
  /// A post and when it was published.
  public record IssuePost(PostId id, Instant published) {}

  public IssueContent {
    posts = List.copyOf(posts);
    if (posts.isEmpty() || posts.size() > ArchivedIssue.POSTS) {
      throw new IllegalArgumentException("An issue has 1 to " + ArchivedIssue.POSTS + " posts");
    }
  }

  /// Returns all posts, newest first.
  public List<PostId> all() {
    return posts.stream().map(IssuePost::id).toList();
  }

  /// Returns whether copies of the issue may have a post.
  public boolean has(PostId post) {
    return posts.stream().anyMatch(it -> it.id().equals(post));
  }

  /// Returns the posts for a reader who was mailed those published up to a moment, newest first.
  public List<PostId> after(Instant mailed) {
    var from = mailed.isAfter(floor) ? mailed : floor;
    return posts.stream()
        .filter(post -> post.published().isAfter(from))
        .map(IssuePost::id)
        .toList();
  }
}
