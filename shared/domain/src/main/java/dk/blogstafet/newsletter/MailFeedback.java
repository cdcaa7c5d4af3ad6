package dk.blogstafet.newsletter;

import dk.blogstafet.newsletter.vault.KeyVault;
import dk.blogstafet.relay.RelayId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Takes what comes back: an address that isn't there, or a reader who calls a mail unwanted. From
/// then on no mail goes to that spelling of the address, for anybody can type another one; of whom
/// a reader complains, the mailbox gets nothing more that anybody can cause.
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

  /// Stops all mail to an address as it is spelled, and with it the newsletters that go there.
  /// Again is as good as once.
  ///
  /// @param reason a final one
  /// @param relays all there are
  public void stop(
      EmailAddress address, Suppression.SuppressionReason reason, List<RelayId> relays) {
    if (!reason.isFinal()) {
      throw new IllegalArgumentException("Only what is final stops mail for good: " + reason);
    }
    var who = SubscriberId.of(vault.macs(), address);
    var spelling = Optional.of(SpellingId.of(vault.macs(), address));
    var line = new Suppression(who, Optional.empty(), reason, now(), spelling);
    var history = new SuppressionHistory(suppressions.of(who));
    if (history.closing(spelling).stream().noneMatch(it -> isSame(it, line))) {
      suppressions.add(line);
    }
    ContentionRetry.until(() -> apply(line, relays));
    relays.forEach(relay -> ContentionRetry.until(() -> endSignUps(line, relay)));
  }

  /// Lifts what bounces and complaints forbid at an address as it is spelled. Newsletters that have
  /// ended stay so: the reader signs up again.
  ///
  /// @return what was lifted, oldest first; empty where nothing stood in the way
  public List<Suppression> lift(EmailAddress address) {
    var who = SubscriberId.of(vault.macs(), address);
    var spelling = Optional.of(SpellingId.of(vault.macs(), address));
    var lifted =
        SuppressionHistory.of(person(who), suppressions).closing(spelling).stream()
            .sorted(Comparator.comparing(Suppression::at))
            .toList();
    if (!lifted.isEmpty()) {
      var at = Stream.of(now(), lifted.getLast().at()).max(Instant::compareTo).orElseThrow();
      suppressions.add(
          new Suppression(
              who, Optional.empty(), Suppression.SuppressionReason.LIFTED, at, spelling));
    }
    ContentionRetry.until(() -> open(who));
    return lifted;
  }

  /// What the log has lifted, the table forgets.
  private Optional<Boolean> open(SubscriberId who) {
    var state = person(who);
    return !state.isBarred()
            || SuppressionHistory.of(state, suppressions).closesMailbox()
            || subscribers.file(SubscriberUpdate.NOTHING.with(state.returned()))
        ? Optional.of(true)
        : Optional.empty();
  }

  private static boolean isSame(Suppression one, Suppression other) {
    return one.reason() == other.reason() && one.spelling().equals(other.spelling());
  }

  private Optional<Boolean> apply(Suppression line, List<RelayId> relays) {
    var subscriber = subscribers.dossier(line.who(), relays);
    var left =
        subscriber.active().stream()
            .filter(it -> line.stops(it.goesTo(vault)))
            .map(it -> it.left(LinkTokenIssuer.nonce(), line.at()))
            .toList();
    var ended = SubscriberUpdate.NOTHING.with(left).noting(lines(left, line.reason().ending()));
    var isNew = line.closesMailbox() && !subscriber.state().isBarred();
    var update = isNew ? ended.with(subscriber.state().suppressed(line)) : ended;
    return update.isEmpty() || subscribers.file(update) ? Optional.of(true) : Optional.empty();
  }

  private static List<ConsentRecord> lines(
      List<Subscription> left, ConsentRecord.ConsentEvent kind) {
    return left.stream().map(it -> ConsentRecord.of(kind, it, Optional.empty())).toList();
  }

  /// Links that may have gone out are void.
  private Optional<Boolean> endSignUps(Suppression line, RelayId relay) {
    var rest = subscribers.pending(line.who(), relay).without(it -> line.stops(it.goesTo(vault)));
    return !rest.isChanged() || subscribers.file(SubscriberUpdate.NOTHING.with(rest))
        ? Optional.of(true)
        : Optional.empty();
  }

  private MailboxState person(SubscriberId who) {
    return subscribers.dossier(who, List.of()).state();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
