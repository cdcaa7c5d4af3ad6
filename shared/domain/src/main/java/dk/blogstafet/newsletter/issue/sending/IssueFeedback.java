package dk.blogstafet.newsletter.issue.sending;

import dk.blogstafet.newsletter.issue.DeliveryRecord;
import dk.blogstafet.newsletter.issue.DeliveryState;
import dk.blogstafet.newsletter.issue.Issue;
import dk.blogstafet.newsletter.issue.IssueBatch;
import dk.blogstafet.newsletter.issue.IssueCounts;
import dk.blogstafet.newsletter.issue.IssuePause;
import dk.blogstafet.newsletter.issue.IssuePause.PauseReason;
import dk.blogstafet.newsletter.issue.IssueState;
import dk.blogstafet.newsletter.issue.IssueUpdate;
import dk.blogstafet.newsletter.issue.Issues;
import dk.blogstafet.newsletter.issue.LedgerTag;
import dk.blogstafet.relay.change.OptimisticRetry;
import java.time.Clock;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Notes what the mail service reports about the mails of an issue. Each report counts once. Too
/// many bounces or complaints pause the issue, as the thresholds of large mailbox providers demand.
public final class IssueFeedback {
  private static final int BOUNCES = 3;
  private static final double BOUNCED_SHARE = 0.02;
  private static final int COMPLAINTS = 2;
  private static final double COMPLAINED_SHARE = 0.001;

  private final Issues issues;
  private final Clock clock;

  public IssueFeedback(Issues issues, Clock clock) {
    this.issues = issues;
    this.clock = clock;
  }

  /// Notes that a mail was sent. A mail whose outcome was unknown now counts as sent.
  ///
  /// @param messageId the mail service's id of the mail
  public void sent(LedgerTag tag, String messageId) {
    var line = DeliveryRecord.of(tag, DeliveryState.SENT, clock.instant(), messageId);
    change(tag, line, UnaryOperator.identity(), UnaryOperator.identity());
  }

  /// Notes that a mail bounced for good.
  public void bounced(LedgerTag tag, String messageId) {
    var line = DeliveryRecord.of(tag, DeliveryState.SENT, clock.instant(), messageId);
    change(tag, line, DeliveryRecord::withBounce, IssueCounts::withBounce);
  }

  /// Notes that a reader complained about a mail.
  public void complained(LedgerTag tag, String messageId) {
    var line = DeliveryRecord.of(tag, DeliveryState.SENT, clock.instant(), messageId);
    change(tag, line, DeliveryRecord::withComplaint, IssueCounts::withComplaint);
  }

  private void change(
      LedgerTag tag,
      DeliveryRecord sent,
      UnaryOperator<DeliveryRecord> change,
      UnaryOperator<IssueCounts> count) {
    OptimisticRetry.until(() -> attempt(tag, sent, change, count));
  }

  private Optional<Boolean> attempt(
      LedgerTag tag,
      DeliveryRecord sent,
      UnaryOperator<DeliveryRecord> change,
      UnaryOperator<IssueCounts> count) {
    var seen = issues.line(tag.key());
    var then = change.apply(seen.filter(it -> it.state() != DeliveryState.UNKNOWN).orElse(sent));
    if (seen.equals(Optional.of(then))) {
      return Optional.of(false);
    }
    var issue = issues.find(tag.key().issue());
    if (issue.isEmpty()) {
      return Optional.of(false);
    }
    if (seen.isEmpty() && isCounted(issue.get(), tag)) {
      // The line has expired, or was added since it was looked for.
      return issues.line(tag.key()).isEmpty() ? Optional.of(false) : Optional.empty();
    }
    var counted = counted(issue.get(), seen, tag, count);
    var update = IssueUpdate.of(counted).with(new IssueUpdate.LedgerChange(seen, then));
    return issues.update(update) ? Optional.of(true) : Optional.empty();
  }

  /// Returns whether the line's batch is finished, so that the issue's counts include it.
  private static boolean isCounted(Issue issue, LedgerTag tag) {
    return tag.key().batch() <= issue.audience().finished();
  }

  private Issue counted(
      Issue issue, Optional<DeliveryRecord> seen, LedgerTag tag, UnaryOperator<IssueCounts> count) {
    var wasUnknown = seen.filter(it -> it.state() == DeliveryState.UNKNOWN).isPresent();
    var counts = wasUnknown && isCounted(issue, tag) ? issue.counts().settled() : issue.counts();
    var then = count.apply(counts);
    return then.equals(counts) ? issue.next().with(counts) : guarded(issue.next().with(then));
  }

  private Issue guarded(Issue issue) {
    var reason = excess(issue);
    return reason.isEmpty() || issue.pause().isPresent() || issue.state() != IssueState.SENDING
        ? issue
        : issue.paused(new IssuePause(reason.get(), clock.instant()));
  }

  /// Returns why an issue must pause, if it must: bounces and complaints since its last release.
  private static Optional<PauseReason> excess(Issue issue) {
    var counts = issue.counts();
    var mails = mails(issue);
    var bounced = counts.bounced() - counts.toleratedBounces();
    if (bounced >= BOUNCES && bounced > BOUNCED_SHARE * mails) {
      return Optional.of(PauseReason.BOUNCES);
    }
    var complained = counts.complained() - counts.toleratedComplaints();
    return complained >= COMPLAINTS && complained > COMPLAINED_SHARE * mails
        ? Optional.of(PauseReason.COMPLAINTS)
        : Optional.empty();
  }

  /// Returns how many mails may be out: those of finished batches, and the batch that is being
  /// sent.
  private static int mails(Issue issue) {
    var sent = issue.counts().sent();
    return issue.audience().next().isEmpty()
        ? sent
        : Math.min(issue.audience().readers(), sent + IssueBatch.READERS);
  }
}
