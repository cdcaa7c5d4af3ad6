package dk.blogstafet.newsletter.suppression;

import dk.blogstafet.mail.EmailAddress;
import dk.blogstafet.newsletter.ConsentRecord;
import dk.blogstafet.newsletter.LinkTokenIssuer;
import dk.blogstafet.newsletter.MailboxState;
import dk.blogstafet.newsletter.SpellingId;
import dk.blogstafet.newsletter.SubscriberId;
import dk.blogstafet.newsletter.SubscriberUpdate;
import dk.blogstafet.newsletter.Subscribers;
import dk.blogstafet.newsletter.Subscription;
import dk.blogstafet.newsletter.Suppression;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.change.OptimisticRetry;
import dk.blogstafet.vault.KeyVault;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Handles bounces and complaints. Afterwards no email goes to that spelling of the address; other
/// spellings are unaffected, because anyone can type one. After a complaint the mailbox also
/// receives no email that third parties can trigger.
public final class MailFeedback {
  private final Subscribers subscribers;
  private final Suppressions suppressions;
  private final KeyVault vault;
  private final Clock clock;

  public MailFeedback(
      Subscribers subscribers, Suppressions suppressions, KeyVault vault, Clock clock) {
    this.subscribers = subscribers;
    this.suppressions = suppressions;
    this.vault = vault;
    this.clock = clock;
  }

  /// Stops all email to an address in this spelling, and ends the newsletters that go there.
  /// Idempotent.
  ///
  /// @param reason a final one
  /// @param relays all relays
  public void stop(
      EmailAddress address, Suppression.SuppressionReason reason, List<RelayId> relays) {
    if (!reason.isFinal()) {
      throw new IllegalArgumentException("Not a final reason: " + reason);
    }
    var who = SubscriberId.of(vault.hmac(), address);
    var spelling = Optional.of(SpellingId.of(vault.hmac(), address));
    var line = new Suppression(who, Optional.empty(), reason, now(), spelling);
    var history = new SuppressionHistory(suppressions.of(who));
    if (history.closing(spelling).stream().noneMatch(it -> isSame(it, line))) {
      suppressions.add(line);
    }
    OptimisticRetry.until(() -> apply(line, relays));
    relays.forEach(relay -> OptimisticRetry.until(() -> endSignUps(line, relay)));
  }

  /// Lifts the bounces and complaints of an address in this spelling. Newsletters that ended stay
  /// ended until the reader signs up again.
  ///
  /// @return what was lifted, oldest first; empty if nothing was suppressed
  public List<Suppression> lift(EmailAddress address) {
    var who = SubscriberId.of(vault.hmac(), address);
    var spelling = Optional.of(SpellingId.of(vault.hmac(), address));
    var lifted =
        SuppressionHistory.of(mailboxState(who), suppressions).closing(spelling).stream()
            .sorted(Comparator.comparing(Suppression::at))
            .toList();
    if (!lifted.isEmpty()) {
      var at = Stream.of(now(), lifted.getLast().at()).max(Instant::compareTo).orElseThrow();
      suppressions.add(
          new Suppression(
              who, Optional.empty(), Suppression.SuppressionReason.LIFTED, at, spelling));
    }
    OptimisticRetry.until(() -> open(who));
    return lifted;
  }

  /// Ends the suppression of the mailbox in the table, if the log has lifted it.
  private Optional<Boolean> open(SubscriberId who) {
    var state = mailboxState(who);
    return !state.isPermanentlySuppressed()
            || SuppressionHistory.of(state, suppressions).closesMailbox()
            || subscribers.update(SubscriberUpdate.NOTHING.with(state.returned()))
        ? Optional.of(true)
        : Optional.empty();
  }

  private static boolean isSame(Suppression one, Suppression other) {
    return one.reason() == other.reason() && one.spelling().equals(other.spelling());
  }

  private Optional<Boolean> apply(Suppression line, List<RelayId> relays) {
    var subscriber = subscribers.subscriber(line.who(), relays);
    var left =
        subscriber.active().stream()
            .filter(it -> line.stops(it.emailSpelling(vault)))
            .map(it -> it.ended(LinkTokenIssuer.nonce(), line.at()))
            .toList();
    var ended = SubscriberUpdate.NOTHING.with(left).noting(lines(left, line.reason().ending()));
    var isNew = line.closesMailbox() && !subscriber.state().isPermanentlySuppressed();
    var update = isNew ? ended.with(subscriber.state().suppressed(line)) : ended;
    return update.isEmpty() || subscribers.update(update) ? Optional.of(true) : Optional.empty();
  }

  private static List<ConsentRecord> lines(
      List<Subscription> left, ConsentRecord.ConsentEvent kind) {
    return left.stream().map(it -> ConsentRecord.of(kind, it, Optional.empty())).toList();
  }

  /// Deletes the pending sign-ups of this spelling, so that links already sent are invalid.
  private Optional<Boolean> endSignUps(Suppression line, RelayId relay) {
    var rest =
        subscribers.pending(line.who(), relay).without(it -> line.stops(it.emailSpelling(vault)));
    return !rest.isChanged() || subscribers.update(SubscriberUpdate.NOTHING.with(rest))
        ? Optional.of(true)
        : Optional.empty();
  }

  private MailboxState mailboxState(SubscriberId who) {
    return subscribers.subscriber(who, List.of()).state();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
