package dk.blogstafet.newsletter;

import dk.blogstafet.newsletter.Token.Purpose;
import dk.blogstafet.newsletter.vault.Sealed;
import dk.blogstafet.newsletter.vault.Vault;
import dk.blogstafet.relay.RelayId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The ways out, by a link that stands in every mail. Whoever got the mail forwarded can leave or
/// get less with it, and nothing else. It never grows old.
public final class Departures {
  /// How long leaving can be taken back, on the page that says it is done.
  public static final Duration UNDO = Duration.ofHours(1);

  private final Subscribers subscribers;
  private final Suppressions suppressions;
  private final Vault vault;
  private final Clock clock;

  public Departures(Subscribers subscribers, Suppressions suppressions, Vault vault, Clock clock) {
    this.subscribers = subscribers;
    this.suppressions = suppressions;
    this.vault = vault;
    this.clock = clock;
  }

  /// What a link leads to.
  public sealed interface Look {
    /// The newsletter comes, as often as it says.
    record Subscribed(Subscription subscription) implements Look {}

    /// The newsletter doesn't come.
    ///
    /// @param undo takes it back, where it was left just now
    record Left(RelayId relay, Optional<Undo> undo) implements Look {}

    /// The link is not ours.
    record Dead() implements Look {}
  }

  /// What takes leaving back. The address is in it, since we don't keep it any longer.
  public record Undo(String token, Sealed address) {}

  /// The text of a link out of a newsletter.
  static String token(Tokens tokens, Subscription subscription) {
    var relay = Optional.of(subscription.relay());
    return tokens.make(Purpose.LEAVE, subscription.who(), relay, Tokens.NEVER, Tokens.NO_NONCE);
  }

  /// Looks, and changes nothing.
  public Look look(String link) {
    return read(link).<Look>map(this::look).orElseGet(Look.Dead::new);
  }

  /// Leaves a newsletter. Again is as good as once, but can't be taken back.
  public Look leave(String link) {
    return read(link)
        .map(token -> leave(token, List.of(token.relay().orElseThrow())))
        .orElseGet(Look.Dead::new);
  }

  /// Leaves all newsletters that go to the same address. Those to another spelling of it stay: they
  /// may be somebody else's.
  ///
  /// @param relays all there are
  public Look leaveAll(String link, List<RelayId> relays) {
    return read(link).map(token -> leave(token, relays)).orElseGet(Look.Dead::new);
  }

  /// Gets the newsletter less often; more often is not for this link.
  public Look reduce(String link, Frequency frequency) {
    return read(link)
        .map(token -> Tries.until(() -> reduce(token, frequency)))
        .orElseGet(Look.Dead::new);
  }

  /// Takes leaving back.
  public Look undo(String link, Sealed address) {
    return Tokens.read(Purpose.UNDO, link, clock.instant())
        .map(token -> Tries.until(() -> undo(token, address)))
        .orElseGet(Look.Dead::new);
  }

  private Optional<Token> read(String link) {
    return Tokens.read(Purpose.LEAVE, link, clock.instant())
        .filter(token -> new Tokens(vault.macs()).isGenuine(token, Tokens.NO_NONCE));
  }

  private Optional<Subscription> wanted(Token token) {
    var relay = token.relay().orElseThrow();
    return subscribers
        .dossier(token.who(), List.of(relay))
        .of(relay)
        .filter(Subscription::isActive);
  }

  private Look look(Token token) {
    return wanted(token)
        .<Look>map(Look.Subscribed::new)
        .orElseGet(() -> new Look.Left(token.relay().orElseThrow(), Optional.empty()));
  }

  private Look leave(Token token, List<RelayId> relays) {
    return Tries.until(() -> leave(token.who(), token.relay().orElseThrow(), relays));
  }

  /// The log goes first: should the table not follow, no mail goes out all the same.
  private Optional<Look> leave(SubscriberId who, RelayId named, List<RelayId> relays) {
    var now = now();
    var dossier = subscribers.dossier(who, relays);
    var address = dossier.of(named).flatMap(Subscription::spelling);
    var active = dossier.active().stream().filter(it -> isSame(address, it.spelling())).toList();
    var left = new ArrayList<Subscription>();
    var lines = new ArrayList<Consent>();
    for (var one : active) {
      var then = one.left(Tokens.nonce(), later(now, one.since()));
      suppressions.add(Suppression.of(then));
      left.add(then);
      lines.add(Consent.of(Consent.Kind.WITHDRAWN, then, Optional.empty()));
    }
    if (!active.isEmpty() && !subscribers.file(Filing.NOTHING.with(left).noting(lines))) {
      return Optional.empty();
    }
    var undo = active.size() == 1 ? undo(active.getFirst(), left.getFirst()) : null;
    return Optional.of(new Look.Left(named, Optional.ofNullable(undo)));
  }

  /// What version 0.1.0 stored says nothing of spellings.
  private static boolean isSame(Optional<SpellingId> one, Optional<SpellingId> other) {
    return one.isEmpty() || other.isEmpty() || one.equals(other);
  }

  private Undo undo(Subscription was, Subscription left) {
    var address = was.address().orElseThrow();
    var nonce = left.nonce() + address.text();
    var expires = left.since().plus(UNDO);
    var relay = Optional.of(left.relay());
    var tokens = new Tokens(vault.macs());
    return new Undo(tokens.make(Purpose.UNDO, left.who(), relay, expires, nonce), address);
  }

  private Optional<Look> undo(Token token, Sealed address) {
    var relay = token.relay().orElseThrow();
    var dossier = subscribers.dossier(token.who(), List.of(relay));
    var seen = dossier.of(relay);
    var tokens = new Tokens(vault.macs());
    if (dossier.person().suppression().isPresent()
        || seen.filter(it -> tokens.isGenuine(token, it.nonce() + address.text())).isEmpty()) {
      return Optional.of(
          seen.filter(Subscription::isActive).isPresent() ? look(token) : new Look.Dead());
    }
    return bringBack(seen.get(), address) ? Optional.of(look(token)) : Optional.empty();
  }

  private boolean bringBack(Subscription seen, Sealed address) {
    var again =
        Subscription.active(
                seen.who(),
                seen.relay(),
                seen.frequency(),
                address,
                seen.spelling(),
                Tokens.nonce(),
                now())
            .after(Optional.of(seen));
    var line = Consent.of(Consent.Kind.RETURNED, again, Optional.empty());
    return subscribers.file(Filing.NOTHING.with(again).noting(List.of(line)));
  }

  private Optional<Look> reduce(Token token, Frequency frequency) {
    var seen = wanted(token);
    if (seen.filter(it -> frequency.isRarerThan(it.frequency())).isEmpty()) {
      return Optional.of(look(token));
    }
    var then = seen.get().often(frequency);
    var line = Consent.of(Consent.Kind.CHANGED, then, now(), Optional.empty());
    var stored = subscribers.file(Filing.NOTHING.with(then).noting(List.of(line)));
    return stored ? Optional.of(look(token)) : Optional.empty();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private static Instant later(Instant now, Instant since) {
    return now.isBefore(since) ? since : now;
  }
}
