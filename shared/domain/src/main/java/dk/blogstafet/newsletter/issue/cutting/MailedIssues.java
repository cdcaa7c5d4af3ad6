package dk.blogstafet.newsletter.issue.cutting;

import dk.blogstafet.newsletter.issue.DeliveryRecord;
import dk.blogstafet.newsletter.issue.Issue;
import dk.blogstafet.newsletter.issue.IssueContent;
import dk.blogstafet.newsletter.issue.Issues;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Finds the issues whose copies may have had a post before it was corrected.
public final class MailedIssues {
  /// More than the issues of all frequencies in [DeliveryRecord#TERM], with as many corrections.
  private static final int LOOKED_AT = 250;

  /// A sweep's mails have the texts of its beginning.
  private static final Duration SWEEP = Duration.ofMinutes(2);

  private MailedIssues() {}

  /// Returns until when mails may have had the text before a correction.
  static Instant end(IssueContent correction) {
    return correction.through().plus(SWEEP);
  }

  /// Returns the issues with the post of a correction that were cut before it, and whose ledgers
  /// are still kept; the latest due first.
  public static List<Issue> of(Issue correction, Issues issues) {
    var content = correction.content().orElseThrow();
    return issues.newest(correction.key().relay(), LOOKED_AT).stream()
        .filter(it -> !it.key().isCorrection() && it.state().isCut())
        .filter(it -> it.content().filter(had -> isSource(had, content)).isPresent())
        .toList();
  }

  private static boolean isSource(IssueContent had, IssueContent correction) {
    return had.has(correction.all().getFirst())
        && had.cut().isBefore(end(correction))
        && had.cut().plus(DeliveryRecord.TERM).isAfter(correction.cut());
  }
}
