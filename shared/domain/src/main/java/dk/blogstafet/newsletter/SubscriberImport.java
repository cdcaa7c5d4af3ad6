package dk.blogstafet.newsletter;

import dk.blogstafet.newsletter.vault.KeyVault;
import dk.blogstafet.relay.RelayId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// Takes readers over from lists. A list never brings anybody back: who left, was erased, bounced
/// or complained stays away, however young the list's consent is; only a sign-up of their own
/// brings them back.
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

  /// What becomes of a reader on a list.
  public enum SubscriberImportResult {
    /// The newsletter comes from now on.
    NEW,
    /// It comes already, as often as the reader chose.
    KNOWN,
    /// It must not come.
    SUPPRESSED
  }

  /// The name of a reader on a list: one for every spelling.
  public SubscriberId who(ImportedSubscriber subscriber) {
    return SubscriberId.of(vault.macs(), subscriber.address());
  }

  /// Says what would become of a reader, and changes nothing.
  public SubscriberImportResult look(ImportedSubscriber subscriber, RelayId relay) {
    return outcome(subscriber, relay);
  }

  /// Takes a reader over: one transaction. Again is as good as once.
  ///
  /// @throws Crowded where too many change the same reader at once
  public SubscriberImportResult take(ImportedSubscriber subscriber, RelayId relay) {
    return ContentionRetry.until(() -> attempt(subscriber, relay));
  }

  private Optional<SubscriberImportResult> attempt(ImportedSubscriber subscriber, RelayId relay) {
    var result = outcome(subscriber, relay);
    return result != SubscriberImportResult.NEW || store(subscriber, who(subscriber), relay)
        ? Optional.of(result)
        : Optional.empty();
  }

  /// Who stays away under an address as it was read once stays away under it as it is read now.
  private SubscriberImportResult outcome(ImportedSubscriber subscriber, RelayId relay) {
    return subscriber
        .address()
        .formerly()
        .map(once -> outcome(once, relay))
        .filter(SubscriberImportResult.SUPPRESSED::equals)
        .orElseGet(() -> outcome(subscriber.address(), relay));
  }

  private SubscriberImportResult outcome(EmailAddress address, RelayId relay) {
    var subscriber = subscribers.dossier(SubscriberId.of(vault.macs(), address), List.of(relay));
    return outcome(subscriber, SpellingId.of(vault.macs(), address), relay);
  }

  private SubscriberImportResult outcome(Subscriber subscriber, SpellingId listed, RelayId relay) {
    var history = SuppressionHistory.of(subscriber.state(), suppressions);
    var seen = subscriber.of(relay);
    var wanted = seen.filter(Subscription::isActive);
    if (wanted.isPresent()) {
      return history.forbids(wanted.get(), wanted.get().goesTo(vault))
          ? SubscriberImportResult.SUPPRESSED
          : SubscriberImportResult.KNOWN;
    }
    return seen.isPresent() || history.isAwayFrom(relay) || history.closes(Optional.of(listed))
        ? SubscriberImportResult.SUPPRESSED
        : SubscriberImportResult.NEW;
  }

  private boolean store(ImportedSubscriber subscriber, SubscriberId who, RelayId relay) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var sealed = vault.sealer().seal(subscriber.address().text(), who.text());
    var spelling = Optional.of(SpellingId.of(vault.macs(), subscriber.address()));
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
            Optional.of(ConsentRecord.ConsentPrompt.elsewhere(subscriber.since())),
            subscriber.source());
    return subscribers.file(SubscriberUpdate.NOTHING.with(then).noting(List.of(line)));
  }
}
