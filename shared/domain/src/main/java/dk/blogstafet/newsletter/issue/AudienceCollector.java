package dk.blogstafet.newsletter.issue;

import dk.blogstafet.newsletter.SubscriberId;
import dk.blogstafet.newsletter.Subscribers;
import dk.blogstafet.newsletter.Subscription;
import dk.blogstafet.relay.RelayId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/// Collects the readers of an issue in batches, in order of their ids. After an interruption it
/// continues after the last batch.
public final class AudienceCollector {
  private final Subscribers subscribers;
  private final Issues issues;
  private final IssueLog log;
  private final Clock clock;

  public AudienceCollector(Subscribers subscribers, Issues issues, IssueLog log, Clock clock) {
    this.subscribers = subscribers;
    this.issues = issues;
    this.log = log;
    this.clock = clock;
  }

  /// Returns whether a reader gets a copy of an issue.
  static boolean isReader(Subscription subscription, Issue issue) {
    return subscription.isActive()
        && subscription.frequency() == issue.key().frequency()
        && !issue.content().orElseThrow().after(subscription.mailedThrough()).isEmpty();
  }

  /// Collects readers until the deadline. When all are there, mails may go out.
  void collect(Issue begun, Instant deadline) {
    var walk = new SubscriptionWalk(subscribers, begun);
    var issue = Optional.of(begun);
    while (issue.isPresent() && clock.instant().isBefore(deadline)) {
      var readers =
          walk.next(
              subscription -> isReader(subscription, begun),
              () -> clock.instant().isBefore(deadline));
      if (readers.isEmpty() && walk.hasEnded()) {
        complete(issue.get());
        return;
      }
      issue = issue.flatMap(it -> add(it, readers, walk.last()));
    }
  }

  /// Returns the issue with one more batch, or only with a later cursor; empty if another process
  /// has changed it.
  private Optional<Issue> add(Issue issue, List<SubscriberId> readers, SubscriberId last) {
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
      holdForOperator(then);
    }
  }

  /// The issue went out before: the table was restored to an earlier time.
  private void holdForOperator(Issue then) {
    var now = clock.instant();
    var pause = new IssuePause(IssuePause.PauseReason.RESTORED, now);
    var update = IssueUpdate.of(then.paused(pause)).with(issues.overview().site().restored(now));
    issues.update(update);
  }

  /// A walk through a relay's subscriptions.
  private static final class SubscriptionWalk {
    private static final int PAGE = 500;

    private final Subscribers subscribers;
    private final RelayId relay;
    private final Deque<Subscription> page = new ArrayDeque<>();
    private Optional<SubscriberId> last;
    private boolean hasEnded;

    SubscriptionWalk(Subscribers subscribers, Issue issue) {
      this.subscribers = subscribers;
      this.relay = issue.key().relay();
      this.last = issue.audience().cursor();
    }

    /// Returns the next readers, as many as fit a batch; fewer only at the end, or if there is no
    /// more time.
    List<SubscriberId> next(Predicate<Subscription> isReader, BooleanSupplier hasTime) {
      var readers = new ArrayList<SubscriberId>();
      while (readers.size() < IssueBatch.READERS && hasTime.getAsBoolean() && hasNext()) {
        var subscription = page.remove();
        last = Optional.of(subscription.who());
        if (isReader.test(subscription)) {
          readers.add(subscription.who());
        }
      }
      return readers;
    }

    private boolean hasNext() {
      if (page.isEmpty()) {
        page.addAll(subscribers.subscriptions(relay, last, PAGE));
        hasEnded = page.isEmpty();
      }
      return !page.isEmpty();
    }

    boolean hasEnded() {
      return hasEnded;
    }

    /// Returns the last subscription that was looked at.
    SubscriberId last() {
      return last.orElseThrow();
    }
  }
}
