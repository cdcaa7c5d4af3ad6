package dk.blogstafet.relay;

import java.util.List;
import java.util.Optional;

/// Stores the public records of a relay's newsletter issues.
public interface IssueArchive {
  /// Returns a relay's issues, the latest due first.
  List<ArchivedIssue> issues(RelayId relay);

  /// Returns an issue's record.
  Optional<ArchivedIssue> find(RelayId relay, IssueId issue);

  /// Adds an issue as a change of its relay.
  ///
  /// @param seen the relay as it was read
  /// @return a conflict if the relay has changed or the issue exists; nothing was stored
  CommitResult commit(RelaySnapshot seen, ArchivedIssue issue);
}
