package dk.blogstafet.newsletter;

import dk.blogstafet.relay.IssueId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// How far a reader has been mailed. The next mail begins here, whatever its frequency.
///
/// @param through posts published up to then are mailed, or came before the subscription
/// @param issues the issues that the reader was claimed for, the latest first: the last one, and
///   earlier ones that were not finished then
/// @param claim the attempt that claimed the reader last
public record MailingMark(Instant through, List<IssueId> issues, String claim) {
  public MailingMark {
    issues = List.copyOf(issues);
  }

  /// Returns the mark of a reader who has had no issue.
  static MailingMark startingAt(Instant since) {
    return new MailingMark(since, List.of(), "");
  }

  /// Returns the mark of a reader who is claimed for an issue, and for no other that is not
  /// finished.
  public static MailingMark of(Instant through, IssueId issue, String claim) {
    return new MailingMark(through, List.of(issue), claim);
  }

  /// Returns the mark that also keeps earlier claims.
  public MailingMark keeping(List<IssueId> earlier) {
    var all = new ArrayList<>(issues);
    all.addAll(earlier);
    return new MailingMark(through, all, claim);
  }

  /// Returns whether the reader was claimed for an issue that was not finished since.
  public boolean isClaimed(IssueId issue) {
    return issues.contains(issue);
  }
}
