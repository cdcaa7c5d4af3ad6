package dk.blogstafet.newsletter;

import dk.blogstafet.newsletter.vault.Sealed;
import dk.blogstafet.relay.RelayId;
import java.time.Instant;
import java.util.Optional;

/// A reader's newsletter from a relay, or that it was left.
///
/// @param address where the mails go; gone as soon as nobody wants them
/// @param nonce what links are made with that can bring it back
/// @param since when it became what it is
/// @param version counts from 1
public record Subscription(
    SubscriberId who,
    RelayId relay,
    State state,
    Frequency frequency,
    Optional<Sealed> address,
    String nonce,
    Instant since,
    int version) {
  /// Whether mails are wanted.
  public enum State {
    ACTIVE,
    LEFT
  }

  public Subscription {
    if (address.isPresent() != (state == State.ACTIVE) || version < 1) {
      throw new IllegalArgumentException("Whoever wants mail has an address, and nobody else");
    }
  }

  /// A new one.
  static Subscription active(
      SubscriberId who,
      RelayId relay,
      Frequency frequency,
      Sealed address,
      String nonce,
      Instant now) {
    return new Subscription(
        who, relay, State.ACTIVE, frequency, Optional.of(address), nonce, now, 1);
  }

  public boolean isActive() {
    return state == State.ACTIVE;
  }

  /// This in the place of another, and later than it.
  Subscription after(Optional<Subscription> seen) {
    return seen.map(it -> at(later(it.since), it.version + 1)).orElse(this);
  }

  private Subscription at(Instant moment, int number) {
    return new Subscription(who, relay, state, frequency, address, nonce, moment, number);
  }

  private Instant later(Instant other) {
    return since.isAfter(other) ? since : other.plusMillis(1);
  }

  /// The same, left: the address is gone, and links to it are void.
  Subscription left(String fresh, Instant now) {
    return new Subscription(
        who, relay, State.LEFT, frequency, Optional.empty(), fresh, now, version + 1);
  }

  /// The same, more or less often.
  Subscription often(Frequency other) {
    return new Subscription(who, relay, state, other, address, nonce, since, version + 1);
  }
}
