package dk.blogstafet.relay;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The posts that a revision changed, or the newsletter issue that it archived, kept so that
/// renderers know which pages are affected.
///
/// @param everything whether all of the relay's pages are affected, as by a new title
/// @param cause the request that made the change; empty for operators' changes
public record RelayChange(
    Revision revision,
    List<AffectedPost> touches,
    boolean everything,
    Optional<IssueId> issue,
    Optional<ChangeCause> cause) {
  /// A changed post, with its list positions before and after the change.
  public record AffectedPost(PostId post, Optional<ListPosition> from, Optional<ListPosition> to) {}

  /// The request that made a change, so that operators can trace it to the rendered pages.
  ///
  /// @param request its id in the logs; empty if it has none
  /// @param at when it was received
  public record ChangeCause(String request, Instant at) {}

  public RelayChange {
    touches = List.copyOf(touches);
  }

  /// Creates the change for a relay that was opened or described.
  public static RelayChange ofRelay(Revision revision) {
    return new RelayChange(revision, List.of(), true, Optional.empty(), Optional.empty());
  }

  /// Creates the change for changed posts.
  public static RelayChange of(Revision revision, List<PostChange> changes) {
    var touches =
        changes.stream()
            .map(change -> new AffectedPost(change.post().id(), change.from(), change.to()))
            .toList();
    return new RelayChange(revision, touches, false, Optional.empty(), Optional.empty());
  }

  /// Creates the change for an archived newsletter issue.
  public static RelayChange ofIssue(Revision revision, IssueId issue) {
    return new RelayChange(revision, List.of(), false, Optional.of(issue), Optional.empty());
  }

  /// Returns the same change with its cause.
  public RelayChange causedBy(Optional<ChangeCause> request) {
    return new RelayChange(revision, touches, everything, issue, request);
  }
}
