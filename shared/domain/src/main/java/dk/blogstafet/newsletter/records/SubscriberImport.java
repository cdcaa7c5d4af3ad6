package dk.blogstafet.newsletter.records;

import dk.blogstafet.mail.EmailAddress;
import dk.blogstafet.newsletter.ConsentRecord;
import dk.blogstafet.newsletter.LinkTokenIssuer;
import dk.blogstafet.newsletter.SpellingId;
import dk.blogstafet.newsletter.Subscriber;
import dk.blogstafet.newsletter.SubscriberId;
import dk.blogstafet.newsletter.SubscriberUpdate;
import dk.blogstafet.newsletter.Subscribers;
import dk.blogstafet.newsletter.Subscription;
import dk.blogstafet.newsletter.suppression.SuppressionHistory;
import dk.blogstafet.newsletter.suppression.Suppressions;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.change.OptimisticRetry;
import dk.blogstafet.vault.KeyVault;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// Imports subscribers from lists. An import never subscribes a reader again who unsubscribed, was
/// erased, bounced or complained, even if the list's consent is more recent. Only the reader's own
/// sign-up does.
public final class SubscriberImport {
  private final Subscribers subscribers;
  private final Suppressions suppressions;
  private final KeyVault vault;
  private final Clock clock;

  public SubscriberImport(
      Subscribers subscribers, Suppressions suppressions, KeyVault vault, Clock clock) {
    this.subscribers = subscribers;
    this.suppressions = suppressions;
    this.vault = vault;
    this.clock = clock;
  }

  /// The result for one imported subscriber.
  public enum SubscriberImportResult {
    /// The reader is now subscribed.
    NEW,
    /// The reader was already subscribed, with a frequency of their own choice.
    KNOWN,
    /// The reader is suppressed.
    SUPPRESSED
  }

  /// Returns the id of an imported subscriber, the same for every spelling.
  public SubscriberId id(ImportedSubscriber subscriber) {
    return SubscriberId.of(vault.hmac(), subscriber.address());
  }

  /// Returns the result of importing a subscriber; changes nothing.
  public SubscriberImportResult preview(ImportedSubscriber subscriber, RelayId relay) {
    return outcome(subscriber, relay);
  }

  /// Imports a subscriber in one transaction. Idempotent.
  ///
  /// @throws ContentionException if too many requests change the same reader at once
  public SubscriberImportResult importSubscriber(ImportedSubscriber subscriber, RelayId relay) {
    return OptimisticRetry.until(() -> attempt(subscriber, relay));
  }

  private Optional<SubscriberImportResult> attempt(ImportedSubscriber subscriber, RelayId relay) {
    var result = outcome(subscriber, relay);
    return result != SubscriberImportResult.NEW || store(subscriber, id(subscriber), relay)
        ? Optional.of(result)
        : Optional.empty();
  }

  /// Applies suppressions of the address that version 0.1.0 derived from this one too.
  private SubscriberImportResult outcome(ImportedSubscriber subscriber, RelayId relay) {
    return subscriber
        .address()
        .addressOfVersion010()
        .map(once -> outcome(once, relay))
        .filter(SubscriberImportResult.SUPPRESSED::equals)
        .orElseGet(() -> outcome(subscriber.address(), relay));
  }

  private SubscriberImportResult outcome(EmailAddress address, RelayId relay) {
    var subscriber = subscribers.subscriber(SubscriberId.of(vault.hmac(), address), List.of(relay));
    return outcome(subscriber, SpellingId.of(vault.hmac(), address), relay);
  }

  private SubscriberImportResult outcome(Subscriber subscriber, SpellingId listed, RelayId relay) {
    var history = SuppressionHistory.of(subscriber.state(), suppressions);
    var seen = subscriber.subscription(relay);
    var wanted = seen.filter(Subscription::isActive);
    if (wanted.isPresent()) {
      return history.forbids(wanted.get(), wanted.get().emailSpelling(vault))
          ? SubscriberImportResult.SUPPRESSED
          : SubscriberImportResult.KNOWN;
    }
    return seen.isPresent()
            || history.hasUnsubscribedFrom(relay)
            || history.closes(Optional.of(listed))
        ? SubscriberImportResult.SUPPRESSED
        : SubscriberImportResult.NEW;
  }

  private boolean store(ImportedSubscriber subscriber, SubscriberId who, RelayId relay) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var sealed = vault.sealer().seal(subscriber.address().text(), who.text());
    var spelling = Optional.of(SpellingId.of(vault.hmac(), subscriber.address()));
    var then =
        Subscription.active(
            who, relay, subscriber.frequency(), sealed, spelling, LinkTokenIssuer.nonce(), now);
    var line =
        new ConsentRecord(
            who,
            relay,
            ConsentRecord.ConsentEvent.IMPORTED,
            now,
            subscriber.frequency(),
            Optional.of(ConsentRecord.ConsentPrompt.external(subscriber.since())),
            subscriber.source());
    return subscribers.update(SubscriberUpdate.NOTHING.with(then).noting(List.of(line)));
  }
}
