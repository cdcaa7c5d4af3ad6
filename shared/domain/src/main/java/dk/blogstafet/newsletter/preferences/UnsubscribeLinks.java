package dk.blogstafet.newsletter.preferences;

import dk.blogstafet.newsletter.ConsentRecord;
import dk.blogstafet.newsletter.LinkToken;
import dk.blogstafet.newsletter.LinkToken.LinkPurpose;
import dk.blogstafet.newsletter.LinkTokenIssuer;
import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.newsletter.SpellingId;
import dk.blogstafet.newsletter.SubscriberId;
import dk.blogstafet.newsletter.SubscriberUpdate;
import dk.blogstafet.newsletter.Subscribers;
import dk.blogstafet.newsletter.Subscription;
import dk.blogstafet.newsletter.Suppression;
import dk.blogstafet.newsletter.suppression.Suppressions;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.change.OptimisticRetry;
import dk.blogstafet.vault.KeyVault;
import dk.blogstafet.vault.SealedText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The unsubscribe link in every email. A third party with a forwarded email can only unsubscribe
/// or reduce the frequency. The link does not expire.
public final class UnsubscribeLinks {
  /// How long unsubscribing can be undone on the confirmation page.
  public static final Duration UNDO = Duration.ofHours(1);

  private final Subscribers subscribers;
  private final Suppressions suppressions;
  private final KeyVault vault;
  private final Clock clock;
  private final UnsubscribeUndo undo;

  public UnsubscribeLinks(
      Subscribers subscribers, Suppressions suppressions, KeyVault vault, Clock clock) {
    this.subscribers = subscribers;
    this.suppressions = suppressions;
    this.vault = vault;
    this.clock = clock;
    this.undo = new UnsubscribeUndo(subscribers, vault, clock);
  }

  /// Returns the token of an unsubscribe link.
  public static String token(KeyVault vault, Subscription subscription) {
    return token(new LinkTokenIssuer(vault.hmac()), subscription);
  }

  public static String token(LinkTokenIssuer issuer, Subscription subscription) {
    var relay = Optional.of(subscription.relay());
    return issuer.issue(
        LinkPurpose.LEAVE,
        subscription.who(),
        relay,
        LinkTokenIssuer.NEVER,
        LinkTokenIssuer.NO_NONCE);
  }

  /// Returns a link's state; changes nothing.
  public UnsubscribeStatus status(String link) {
    return read(link)
        .<UnsubscribeStatus>map(this::status)
        .orElseGet(UnsubscribeStatus.LinkInvalid::new);
  }

  /// Ends a subscription. Idempotent, but only the first time can be undone.
  public UnsubscribeStatus leave(String link) {
    return read(link)
        .map(token -> leave(token, List.of(token.relay().orElseThrow())))
        .orElseGet(UnsubscribeStatus.LinkInvalid::new);
  }

  /// Ends all subscriptions of the same address. Those of another spelling are kept, because it may
  /// be another person's address.
  ///
  /// @param relays all relays
  public UnsubscribeStatus leaveAll(String link, List<RelayId> relays) {
    return read(link)
        .map(token -> leave(token, relays))
        .orElseGet(UnsubscribeStatus.LinkInvalid::new);
  }

  /// Reduces the frequency; this link cannot increase it.
  public UnsubscribeStatus reduce(String link, MailFrequency frequency) {
    return read(link)
        .map(token -> OptimisticRetry.until(() -> reduce(token, frequency)))
        .orElseGet(UnsubscribeStatus.LinkInvalid::new);
  }

  /// Undoes unsubscribing.
  public UnsubscribeStatus undo(String link, SealedText address) {
    return undo.apply(link, address);
  }

  private Optional<LinkToken> read(String link) {
    return LinkTokenIssuer.read(LinkPurpose.LEAVE, link, clock.instant())
        .filter(
            token -> new LinkTokenIssuer(vault.hmac()).isGenuine(token, LinkTokenIssuer.NO_NONCE));
  }

  private Optional<Subscription> wanted(LinkToken token) {
    var relay = token.relay().orElseThrow();
    return subscribers
        .subscriber(token.who(), List.of(relay))
        .subscription(relay)
        .filter(Subscription::isActive);
  }

  private UnsubscribeStatus status(LinkToken token) {
    return wanted(token)
        .<UnsubscribeStatus>map(UnsubscribeStatus.Subscribed::new)
        .orElseGet(() ->
            new UnsubscribeStatus.Unsubscribed(token.relay().orElseThrow(), Optional.empty()));
  }

  private UnsubscribeStatus leave(LinkToken token, List<RelayId> relays) {
    return OptimisticRetry.until(() -> leave(token.who(), token.relay().orElseThrow(), relays));
  }

  /// Writes to the log first, so that no email is sent even if the table update fails.
  private Optional<UnsubscribeStatus> leave(SubscriberId who, RelayId named, List<RelayId> relays) {
    var now = now();
    var subscriber = subscribers.subscriber(who, relays);
    var address = subscriber.subscription(named).flatMap(Subscription::spelling);
    var active = subscriber.active().stream().filter(it -> isSame(address, it.spelling())).toList();
    var left = new ArrayList<Subscription>();
    var lines = new ArrayList<ConsentRecord>();
    for (var one : active) {
      var then = one.ended(LinkTokenIssuer.nonce(), later(now, one.since()));
      suppressions.add(Suppression.of(then));
      left.add(then);
      lines.add(ConsentRecord.of(ConsentRecord.ConsentEvent.WITHDRAWN, then, Optional.empty()));
    }
    if (!active.isEmpty()
        && !subscribers.update(SubscriberUpdate.NOTHING.with(left).noting(lines))) {
      return Optional.empty();
    }
    var undoable =
        active.size() == 1
            ? Optional.of(undo.token(active.getFirst(), left.getFirst()))
            : Optional.<UndoToken>empty();
    return Optional.of(new UnsubscribeStatus.Unsubscribed(named, undoable));
  }

  /// Rows of version 0.1.0 have no spelling.
  private static boolean isSame(Optional<SpellingId> one, Optional<SpellingId> other) {
    return one.isEmpty() || other.isEmpty() || one.equals(other);
  }

  private Optional<UnsubscribeStatus> reduce(LinkToken token, MailFrequency frequency) {
    var seen = wanted(token);
    if (seen.filter(it -> frequency.isRarerThan(it.frequency())).isEmpty()) {
      return Optional.of(status(token));
    }
    var then = seen.get().withFrequency(frequency);
    var line = ConsentRecord.of(ConsentRecord.ConsentEvent.CHANGED, then, now(), Optional.empty());
    var stored = subscribers.update(SubscriberUpdate.NOTHING.with(then).noting(List.of(line)));
    return stored ? Optional.of(status(token)) : Optional.empty();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private static Instant later(Instant now, Instant since) {
    return now.isBefore(since) ? since : now;
  }
}
