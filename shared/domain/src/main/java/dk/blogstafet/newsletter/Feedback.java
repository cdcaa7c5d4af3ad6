package dk.blogstafet.newsletter;

import dk.blogstafet.newsletter.vault.Vault;
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
public final class Feedback {
  private final Subscribers subscribers;
  private final Suppressions suppressions;
  private final Vault vault;
  private final Clock clock;

  public Feedback(Subscribers subscribers, Suppressions suppressions, Vault vault, Clock clock) {
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
  public void stop(EmailAddress address, Suppression.Reason reason, List<RelayId> relays) {
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
    Tries.until(() -> apply(line, relays));
    relays.forEach(relay -> Tries.until(() -> endSignUps(line, relay)));
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
          new Suppression(who, Optional.empty(), Suppression.Reason.LIFTED, at, spelling));
    }
    Tries.until(() -> open(who));
    return lifted;
  }

  /// What the log has lifted, the table forgets.
  private Optional<Boolean> open(SubscriberId who) {
    var person = person(who);
    return !person.isBarred()
            || SuppressionHistory.of(person, suppressions).closesMailbox()
            || subscribers.file(Filing.NOTHING.with(person.returned()))
        ? Optional.of(true)
        : Optional.empty();
  }

  private static boolean isSame(Suppression one, Suppression other) {
    return one.reason() == other.reason() && one.spelling().equals(other.spelling());
  }

  private Optional<Boolean> apply(Suppression line, List<RelayId> relays) {
    var dossier = subscribers.dossier(line.who(), relays);
    var left =
        dossier.active().stream()
            .filter(it -> line.stops(it.goesTo(vault)))
            .map(it -> it.left(Tokens.nonce(), line.at()))
            .toList();
    var ended = Filing.NOTHING.with(left).noting(lines(left, line.reason().ending()));
    var isNew = line.closesMailbox() && !dossier.person().isBarred();
    var filing = isNew ? ended.with(dossier.person().suppressed(line)) : ended;
    return filing.isEmpty() || subscribers.file(filing) ? Optional.of(true) : Optional.empty();
  }

  private static List<Consent> lines(List<Subscription> left, Consent.Kind kind) {
    return left.stream().map(it -> Consent.of(kind, it, Optional.empty())).toList();
  }

  /// Links that may have gone out are void.
  private Optional<Boolean> endSignUps(Suppression line, RelayId relay) {
    var rest = subscribers.pending(line.who(), relay).without(it -> line.stops(it.goesTo(vault)));
    return !rest.isChanged() || subscribers.file(Filing.NOTHING.with(rest))
        ? Optional.of(true)
        : Optional.empty();
  }

  private Person person(SubscriberId who) {
    return subscribers.dossier(who, List.of()).person();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
