package dk.blogstafet.newsletter.issue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
    var overview = stores.issues().overview();
    if (overview.site().restored().isPresent() || overview.open().isEmpty()) {
      return;
    }
    var owner = UUID.randomUUID().toString();
    var allowance = new SendAllowance(service.quota(), clock, pause);
    for (var key : overview.open()) {
      stores
          .relays()
          .siteSnapshot()
          .map(site -> new IssueSending(key, site, owner, stores, service, allowance, observer, clock))
          .ifPresent(sending -> sending.run(deadline));
    }
  }
}
