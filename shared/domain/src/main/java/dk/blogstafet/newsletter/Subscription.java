package dk.blogstafet.newsletter;

import dk.blogstafet.relay.RelayId;
import dk.blogstafet.vault.KeyVault;
import dk.blogstafet.vault.SealedText;
import java.time.Instant;
import java.util.Optional;

/// A reader's subscription to a relay's newsletter, active or ended.
///
/// @param address where emails go; deleted when the subscription ends
/// @param spelling of the address, also after its deletion; empty if version 0.1.0 stored it
/// @param nonce of links that can restore it
/// @param since when it got its current state
/// @param mark how far the reader has been mailed; empty before the first issue
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
    Optional<MailingMark> mark,
    int version) {
  /// Whether the subscription is active.
  public enum SubscriptionState {
    ACTIVE,
    LEFT
  }

  public Subscription {
    if (address.isPresent() != (state == SubscriptionState.ACTIVE) || version < 1) {
      throw new IllegalArgumentException(
          "A subscription has an address if and only if it is active");
    }
  }

  /// Creates a new subscription.
  public static Subscription active(
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
        Optional.empty(),
        1);
  }

  /// Returns the spelling that its emails go to; empty if it ended or the address was sealed for
  /// another vault. Needs permission to open addresses only if version 0.1.0 stored it.
  public Optional<SpellingId> emailSpelling(KeyVault vault) {
    return isActive()
        ? spelling.or(() -> address.flatMap(it -> SpellingId.of(vault, it, who)))
        : Optional.empty();
  }

  public boolean isActive() {
    return state == SubscriptionState.ACTIVE;
  }

  /// Returns this subscription as the successor of another.
  public Subscription after(Optional<Subscription> seen) {
    return seen.map(this::following).orElse(this);
  }

  /// A reader who confirms again keeps the mark; one who subscribes again begins now.
  private Subscription following(Subscription seen) {
    return new Subscription(
        who,
        relay,
        state,
        frequency,
        address,
        spelling,
        nonce,
        later(seen.since),
        seen.isActive() ? Optional.of(seen.position()) : mark,
        seen.version + 1);
  }

  private Instant later(Instant other) {
    return since.isAfter(other) ? since : other.plusMillis(1);
  }

  /// Returns the ended subscription: without the address, and with its links revoked.
  public Subscription ended(String fresh, Instant now) {
    return new Subscription(
        who,
        relay,
        SubscriptionState.LEFT,
        frequency,
        Optional.empty(),
        spelling,
        fresh,
        now,
        Optional.of(position()),
        version + 1);
  }

  /// Returns the subscription with another frequency.
  public Subscription withFrequency(MailFrequency other) {
    return new Subscription(
        who, relay, state, other, address, spelling, nonce, since, mark, version + 1);
  }

  /// Returns the subscription with the reader mailed up to another moment.
  public Subscription withMark(Optional<MailingMark> then) {
    return new Subscription(
        who, relay, state, frequency, address, spelling, nonce, since, then, version + 1);
  }

  /// Returns the subscription, restored soon after it ended, with the mark that it had.
  public Subscription continuing(Subscription ended) {
    return new Subscription(
        who, relay, state, frequency, address, spelling, nonce, since, ended.mark, version);
  }

  /// Returns up to when posts are mailed, or were published before the reader subscribed.
  public Instant mailedThrough() {
    return position().through();
  }

  private MailingMark position() {
    return mark.orElseGet(() -> MailingMark.startingAt(since));
  }
}
