package dk.blogstafet.newsletter;

import dk.blogstafet.relay.IssueId;
import java.time.Instant;
import java.util.Optional;

/// How far a reader has been mailed. The next mail begins here, whatever its frequency.
///
/// @param through posts published up to then are mailed, or came before the subscription
/// @param issue the issue that the reader was claimed for last
/// @param claim the attempt that claimed the reader
public record MailingMark(Instant through, Optional<IssueId> issue, String claim) {
  /// Returns the mark of a reader who has had no issue.
  static MailingMark startingAt(Instant since) {
    return new MailingMark(since, Optional.empty(), "");
  }

  /// Returns the mark of a reader who is claimed for an issue.
  public static MailingMark of(Instant through, IssueId issue, String claim) {
    return new MailingMark(through, Optional.of(issue), claim);
  }
}
