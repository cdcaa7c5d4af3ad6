package dk.blogstafet.newsletter.issue.sending;

import dk.blogstafet.mail.SendOutcome;
import dk.blogstafet.newsletter.issue.Issue;
import dk.blogstafet.newsletter.issue.IssueBatch;
import dk.blogstafet.newsletter.issue.IssueKey;
import dk.blogstafet.newsletter.issue.IssueState;
import dk.blogstafet.newsletter.issue.IssueUpdate;
import dk.blogstafet.newsletter.issue.SendObstacle;
import dk.blogstafet.newsletter.issue.mail.IssueMailCache;
import dk.blogstafet.newsletter.issue.sending.BatchSending.ChunkResult;
import dk.blogstafet.newsletter.issue.sending.SendAllowance.NextChunk;
import dk.blogstafet.relay.ServiceErrorDetails;
import dk.blogstafet.relay.SiteSnapshot;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Sends one issue in a sweep, chunk by chunk: at most five seconds of mails or a batch. Before
/// each chunk it looks at the issue again, so that a pause or stop acts soon.
final class IssueSending {
  /// How long a process remains the only sender: longer than a chunk takes, time-outs included.
  static final Duration LEASE = Duration.ofSeconds(90);

  /// From this number of readers on, the first ones go ahead.
  static final int LARGE = 1_000;

  /// How long the others wait for the first ones' bounces and complaints.
  static final Duration GO_AHEAD = Duration.ofMinutes(10);

  /// How many go ahead: the larger of this number and one in as many.
  private static final int FIRST = 100;

  private final IssueKey key;
  private final SiteSnapshot site;
  private final String owner;
  private final MailingStores stores;
  private final MailService service;
  private final SendAllowance allowance;
  private final IssueObserver observer;
  private final Clock clock;
  private final OpenIssues openIssues;
  private Optional<IssueMailCache> mails = Optional.empty();

  IssueSending(
      IssueKey key,
      SiteSnapshot site,
      String owner,
      MailingStores stores,
      MailService service,
      SendAllowance allowance,
      IssueObserver observer,
      Clock clock) {
    this.key = key;
    this.site = site;
    this.owner = owner;
    this.stores = stores;
    this.service = service;
    this.allowance = allowance;
    this.observer = observer;
    this.clock = clock;
    this.openIssues = new OpenIssues(key.relay(), stores.issues());
  }

  /// Sends until the deadline, or until the issue is sent, paused or obstructed.
  void run(Instant deadline) {
    var goesOn = true;
    while (goesOn && clock.instant().isBefore(deadline)) {
      goesOn = stores.issues().find(key).filter(this::mayProceed).filter(this::proceed).isPresent();
    }
  }

  private boolean mayProceed(Issue issue) {
    var now = clock.instant();
    return issue.isSendable(now) && stores.issues().leaseSender(owner, now, now.plus(LEASE));
  }

  /// @return whether to look at the issue again
  private boolean proceed(Issue issue) {
    if (isFirstPartSent(issue)) {
      return stores
          .issues()
          .update(IssueUpdate.of(issue.next().goingAhead(clock.instant().plus(GO_AHEAD))));
    }
    var number = issue.audience().next().orElseThrow();
    var batch = stores.issues().batch(key, number).orElseThrow();
    var sending = new BatchSending(issue, batch, stores, observer, clock);
    return sending.left() == 0 ? finish(issue, batch) : send(issue, sending);
  }

  private static boolean isFirstPartSent(Issue issue) {
    var readers = issue.audience().readers();
    return readers >= LARGE
        && issue.goAhead().isEmpty()
        && issue.counts().sent() >= Math.max(FIRST, readers / FIRST);
  }

  private boolean finish(Issue issue, IssueBatch batch) {
    var counts = issue.counts();
    for (var line : stores.issues().lines(key, batch.number())) {
      counts = counts.plus(line.state());
    }
    var audience = issue.audience().withFinished();
    var state = audience.next().isEmpty() ? IssueState.SENT : issue.state();
    var then = issue.next().with(audience).with(counts).moved(state);
    if (stores.issues().update(IssueUpdate.of(then).with(batch.done())) && state.isFinal()) {
      observer.finished(then);
    }
    return true;
  }

  private boolean send(Issue issue, BatchSending sending) {
    return switch (allowance.next(issue.obstacle().isPresent())) {
      case NextChunk.Denied(var answer) -> obstruct(issue, answer);
      case NextChunk.AllowedMails allowed ->
          mails(issue).filter(it -> send(issue, sending, it, allowed)).isPresent();
    };
  }

  private boolean send(
      Issue issue, BatchSending sending, IssueMailCache cache, NextChunk.AllowedMails allowed) {
    var delivery = new ReaderDelivery(issue, openIssues, cache, stores, service.mail());
    var result = sending.send(delivery, allowed.mails(), allowed.pace());
    allowance.use(result.sent());
    return result
        .obstacle()
        .map(outcome -> obstruct(issue, result, outcome))
        .orElseGet(() -> {
          issue.obstacle().ifPresent(_ -> note(issue, Optional.empty()));
          return true;
        });
  }

  /// Returns whether to go on: after throttling, as long as some mails get through.
  private boolean obstruct(Issue issue, ChunkResult result, SendOutcome outcome) {
    return outcome instanceof SendOutcome.Blocked(var answer)
        ? obstruct(issue, answer)
        : result.sent() > 0;
  }

  /// Notes an obstacle, and returns false: the next sweep tries one mail.
  private boolean obstruct(Issue issue, ServiceErrorDetails answer) {
    var isNew = issue.obstacle().filter(it -> it.code().equals(answer.code())).isEmpty();
    if (isNew && note(issue, Optional.of(new SendObstacle(answer.code(), clock.instant())))) {
      observer.obstructed(key, answer);
    }
    return false;
  }

  private boolean note(Issue issue, Optional<SendObstacle> obstacle) {
    return stores.issues().update(IssueUpdate.of(issue.next().with(obstacle)));
  }

  /// Returns the issue's mails; empty if they can't be written, because the site's description is
  /// invalid.
  private Optional<IssueMailCache> mails(Issue issue) {
    if (mails.isEmpty()) {
      try {
        mails = Optional.of(new IssueMailCache(issue, site, stores.posts(), service.writer()));
      } catch (RuntimeException broken) {
        observer.notComposed(key, broken);
        obstruct(issue, new ServiceErrorDetails(SendObstacle.NOT_COMPOSED, 0, ""));
      }
    }
    return mails;
  }
}
