package dk.blogstafet.newsletter.issue;

import java.time.Instant;

/// Remembers which issues went out, apart from the table: after the table is restored to an earlier
/// time, no issue is sent twice.
public interface IssueLog {
  /// Adds an issue, if it is not there.
  ///
  /// @return when the logged issue was cut; another time than this one's means that it went out
  ///   before
  Instant add(IssueKey issue, Instant cut);
}
