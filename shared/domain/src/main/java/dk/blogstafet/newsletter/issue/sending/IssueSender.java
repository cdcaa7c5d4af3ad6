package dk.blogstafet.newsletter.issue.sending;

import dk.blogstafet.newsletter.issue.IssueKey;
import dk.blogstafet.newsletter.issue.MailingOverview;
import dk.blogstafet.newsletter.issue.cutting.FailureIsolation;
import dk.blogstafet.newsletter.issue.cutting.RestoreGuard;
import dk.blogstafet.relay.SiteSnapshot;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/// Sends the mails of open issues. Only one process sends at a time.
public final class IssueSender {
  private final MailingStores stores;
  private final MailService service;
  private final IssueObserver observer;
  private final Clock clock;
  private final Consumer<Duration> pause;

  /// @param pause waits, between mails
  public IssueSender(
      MailingStores stores,
      MailService service,
      IssueObserver observer,
      Clock clock,
      Consumer<Duration> pause) {
    this.stores = stores;
    this.service = service;
    this.observer = observer;
    this.clock = clock;
    this.pause = pause;
  }

  /// Sends until the deadline or until nothing is left. The next sweep goes on. Does nothing while
  /// sending waits for an operator.
  public void sweep(Instant deadline) {
    stores
        .relays()
        .siteSnapshot()
        .ifPresent(site ->
            new RestoreGuard(stores.issues(), clock)
                .overview()
                .map(MailingOverview::open)
                .filter(open -> !open.isEmpty())
                .ifPresent(open -> send(site, open, deadline)));
  }

  private void send(SiteSnapshot site, List<IssueKey> open, Instant deadline) {
    var owner = UUID.randomUUID().toString();
    var allowance = new SendAllowance(service.quota().limits(), clock, pause);
    try {
      FailureIsolation.forEach(
          open,
          key ->
              new IssueSending(key, site, owner, stores, service, allowance, observer, clock)
                  .run(deadline));
    } finally {
      var now = clock.instant();
      stores.issues().leaseSender(owner, now, now);
    }
  }
}
