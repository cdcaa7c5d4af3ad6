package dk.blogstafet.newsletter;

import dk.blogstafet.newsletter.vault.KeyVault;
import dk.blogstafet.newsletter.vault.SealedText;
import dk.blogstafet.relay.RelayId;
import java.time.Instant;
import java.util.Optional;

/// A reader's newsletter from a relay, or that it was left.
///
/// @param address where the mails go; gone as soon as nobody wants them
/// @param spelling which spelling of the address that is, or was; empty where version 0.1.0 stored
///   it
/// @param nonce what links are made with that can bring it back
/// @param since when it became what it is
/// @param version counts from 1
public record Subscription(
    SubscriberId who,
    RelayId relay,
    SubscriptionState state,
    MailFrequency frequency,
    Optional<SealedText> address,
    Optional<SpellingId> spelling,
    String nonce,
    Instant since,
    int version) {
  /// Whether mails are wanted.
  public enum SubscriptionState {
    ACTIVE,
    LEFT
  }

  public Subscription {
    if (address.isPresent() != (state == SubscriptionState.ACTIVE) || version < 1) {
      throw new IllegalArgumentException("Whoever wants mail has an address, and nobody else");
    }
  }

  /// A new one.
  static Subscription active(
      SubscriberId who,
      RelayId relay,
      MailFrequency frequency,
      SealedText address,
      Optional<SpellingId> spelling,
      String nonce,
      Instant now) {
    return new Subscription(
        who,
        relay,
        SubscriptionState.ACTIVE,
        frequency,
        Optional.of(address),
        spelling,
        nonce,
        now,
        1);
  }

  /// The spelling that its mails go to; empty where none go, or the address was sealed for another
  /// vault. Asks for the right to open addresses only where version 0.1.0 stored it.
  Optional<SpellingId> goesTo(KeyVault vault) {
    return isActive()
        ? spelling.or(() -> address.flatMap(it -> SpellingId.of(vault, it, who)))
        : Optional.empty();
  }

  public boolean isActive() {
    return state == SubscriptionState.ACTIVE;
  }

  /// This in the place of another, and later than it.
  Subscription after(Optional<Subscription> seen) {
    return seen.map(it -> at(later(it.since), it.version + 1)).orElse(this);
  }

  private Subscription at(Instant moment, int number) {
    return new Subscription(who, relay, state, frequency, address, spelling, nonce, moment, number);
  }

  private Instant later(Instant other) {
    return since.isAfter(other) ? since : other.plusMillis(1);
  }

  /// The same, left: the address is gone, and links to it are void.
  Subscription left(String fresh, Instant now) {
    return new Subscription(
        who,
        relay,
        SubscriptionState.LEFT,
        frequency,
        Optional.empty(),
        spelling,
        fresh,
        now,
        version + 1);
  }

  /// The same, more or less often.
  Subscription often(MailFrequency other) {
    return new Subscription(who, relay, state, other, address, spelling, nonce, since, version + 1);
  }
}
