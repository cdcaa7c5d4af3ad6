package dk.blogstafet.newsletter.issue.cutting;

import dk.blogstafet.newsletter.SubscriberId;
import dk.blogstafet.newsletter.Subscribers;
import dk.blogstafet.newsletter.Subscription;
import dk.blogstafet.newsletter.SubscriptionIterator;
import dk.blogstafet.newsletter.issue.Issue;
import dk.blogstafet.newsletter.issue.IssueBatch;
import dk.blogstafet.newsletter.issue.IssueLog;
import dk.blogstafet.newsletter.issue.IssuePause;
import dk.blogstafet.newsletter.issue.IssueState;
import dk.blogstafet.newsletter.issue.IssueUpdate;
import dk.blogstafet.newsletter.issue.Issues;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Collects the readers of an issue in batches, in order of their ids. After an interruption it
/// continues after the last batch.
public final class AudienceCollector {
  private final Subscribers subscribers;
  private final Issues issues;
  private final AudienceRule rule;
  private final IssueLog log;
  private final Clock clock;

  public AudienceCollector(
      Subscribers subscribers, Issues issues, AudienceRule rule, IssueLog log, Clock clock) {
    this.subscribers = subscribers;
    this.issues = issues;
    this.rule = rule;
    this.log = log;
    this.clock = clock;
  }

  /// Collects readers until the deadline. When all are there, mails may go out.
  void collect(Issue begun, Instant deadline) {
    var cursor = begun.audience().cursor();
    var all = new SubscriptionIterator(subscribers, begun.key().relay(), cursor);
    var isReader = rule.of(begun, cursor);
    var issue = Optional.of(begun);
    while (issue.isPresent() && clock.instant().isBefore(deadline)) {
      var readers = next(all, isReader, deadline);
      if (readers.isEmpty() && !all.hasNext()) {
        complete(issue.get());
        return;
      }
      issue = add(issue.get(), readers, all.position());
    }
  }

  /// Returns the next readers, as many as fit a batch; fewer only at the end, or if there is no
  /// more time.
  private List<SubscriberId> next(
      SubscriptionIterator all, Predicate<Subscription> isReader, Instant deadline) {
    var readers = new ArrayList<SubscriberId>();
    while (readers.size() < IssueBatch.READERS
        && clock.instant().isBefore(deadline)
        && all.hasNext()) {
      var subscription = all.next();
      if (isReader.test(subscription)) {
        readers.add(subscription.who());
      }
    }
    return readers;
  }

  /// Returns the issue with one more batch, or only with a later cursor; empty if another process
  /// has changed it.
  private Optional<Issue> add(
      Issue issue, List<SubscriberId> readers, Optional<SubscriberId> last) {
    var audience = issue.audience().after(last, readers.size());
    var then = issue.next().with(audience);
    var update = IssueUpdate.of(then);
    var whole =
        readers.isEmpty()
            ? update
            : update.with(new IssueBatch(issue.key(), audience.batches(), readers));
    return issues.update(whole) ? Optional.of(then) : Optional.empty();
  }

  private void complete(Issue issue) {
    var content = issue.content().orElseThrow();
    var then = issue.next().with(issue.audience().complete());
    if (issue.audience().readers() == 0) {
      issues.update(IssueUpdate.of(then.moved(IssueState.SENT)));
    } else if (log.add(issue.key(), content.cut()).equals(content.cut())) {
      issues.update(IssueUpdate.of(then.moved(IssueState.SENDING)));
    } else {
      holdForOperator(issue.next());
    }
  }

  /// The issue went out before: the table was restored to an earlier time.
  private void holdForOperator(Issue then) {
    var now = clock.instant();
    var pause = new IssuePause(IssuePause.PauseReason.RESTORED, now);
    var update = IssueUpdate.of(then.paused(pause)).with(issues.overview().site().restored(now));
    issues.update(update);
  }
}
