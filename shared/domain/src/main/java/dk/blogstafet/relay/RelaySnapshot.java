package dk.blogstafet.relay;

import java.util.List;
import java.util.Optional;

/// A relay at one revision: its description and the state of its posts.
///
/// @param version of the description: 1 when the relay was opened, incremented by each new
///   description
/// @param legs the number of allocated legs, withdrawn posts' included
/// @param newest the first post in the list
/// @param newestIssue the newsletter issue that was archived last
/// @param notice what the relay says about its baton; empty if it says nothing
public record RelaySnapshot(
    Relay relay,
    int version,
    Revision revision,
    int legs,
    PostCounts counts,
    Optional<PostSummary> newest,
    Optional<IssueId> newestIssue,
    Optional<BatonNotice> notice) {
  /// Creates the snapshot of a relay without newsletter issues and without a notice.
  public RelaySnapshot(
      Relay relay,
      int version,
      Revision revision,
      int legs,
      PostCounts counts,
      Optional<PostSummary> newest) {
    this(relay, version, revision, legs, counts, newest, Optional.empty(), Optional.empty());
  }

  /// Returns the snapshot of a newly opened relay.
  public static RelaySnapshot opening(Relay relay) {
    return new RelaySnapshot(relay, 1, Revision.NONE.next(), 0, PostCounts.NONE, Optional.empty());
  }

  public RelayId id() {
    return relay.id();
  }

  public PostListId listId() {
    return PostListId.of(relay.id());
  }

  /// Returns the relay with a new description. Its ids stay.
  public RelaySnapshot withDescription(Relay description) {
    var kept = description.withFeedId(relay.feedId());
    return new RelaySnapshot(
        kept, version + 1, revision.next(), legs, counts, newest, newestIssue, notice);
  }

  /// Returns the same snapshot with another description, of the same version.
  public RelaySnapshot with(Relay other) {
    return new RelaySnapshot(other, version, revision, legs, counts, newest, newestIssue, notice);
  }

  /// Returns the same snapshot with another newest post, or none.
  public RelaySnapshot withNewest(Optional<PostSummary> other) {
    return new RelaySnapshot(relay, version, revision, legs, counts, other, newestIssue, notice);
  }

  /// Returns the relay after archiving an issue.
  public RelaySnapshot withIssue(IssueId issue) {
    return new RelaySnapshot(
        relay, version, revision.next(), legs, counts, newest, Optional.of(issue), notice);
  }

  /// Returns the relay after a change of its notice.
  public RelaySnapshot withNotice(Optional<BatonNotice> other) {
    return new RelaySnapshot(
        relay, version, revision.next(), legs, counts, newest, newestIssue, other);
  }

  /// Returns the relay after these changes, committed as one revision. Another newest post ends the
  /// notice, because the post may be the holder's.
  public RelaySnapshot after(List<PostChange> changes, Optional<PostSummary> thenNewest) {
    var thenCounts = counts;
    var thenLegs = legs;
    for (var change : changes) {
      thenCounts = change.from().map(thenCounts::minus).orElse(thenCounts);
      thenCounts = change.to().map(thenCounts::plus).orElse(thenCounts);
      thenLegs = Math.max(thenLegs, change.leg().number());
    }
    return new RelaySnapshot(
        relay,
        version,
        revision.next(),
        thenLegs,
        thenCounts,
        thenNewest,
        newestIssue,
        notice.filter(_ -> id(thenNewest).equals(id(newest))));
  }

  private static Optional<PostId> id(Optional<PostSummary> post) {
    return post.map(PostSummary::id);
  }
}
