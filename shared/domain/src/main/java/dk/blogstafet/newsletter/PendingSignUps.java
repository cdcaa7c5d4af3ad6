package dk.blogstafet.newsletter;

import dk.blogstafet.relay.RelayId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The pending sign-ups of a mailbox for a relay, one for each spelling of the address. Their
/// number is limited by the number of emails, so that invented spellings cannot fill the table.
///
/// @param signUps oldest first
/// @param stamp identifies their state; each change sets another
/// @param seen the stored stamp; empty if none is stored
public record PendingSignUps(
    SubscriberId who, RelayId relay, List<PendingSignUp> signUps, String stamp, String seen) {
  private static final int MOST = MailboxState.CONFIRMATIONS;

  public PendingSignUps {
    signUps = List.copyOf(signUps);
  }

  /// Returns an empty set that is not stored.
  public static PendingSignUps none(SubscriberId who, RelayId relay) {
    return stored(who, relay, List.of(), "");
  }

  /// Returns stored sign-ups.
  ///
  /// @param stamp empty if version 0.1.0 stored them
  public static PendingSignUps stored(
      SubscriberId who, RelayId relay, List<PendingSignUp> requests, String stamp) {
    return new PendingSignUps(who, relay, requests, stamp, stamp);
  }

  /// Returns the oldest, if any.
  public Optional<PendingSignUp> first() {
    return signUps.stream().findFirst();
  }

  /// Returns whether a sign-up is the oldest.
  public boolean isFirst(PendingSignUp signUp) {
    return first().equals(Optional.of(signUp));
  }

  /// Returns the sign-up of a spelling, if any.
  public Optional<PendingSignUp> of(Optional<SpellingId> spelling) {
    return signUps.stream().filter(it -> it.spelling().equals(spelling)).findFirst();
  }

  /// Returns those that can still be confirmed. Dropping expired ones is not a change.
  public PendingSignUps open(Instant now) {
    var open = signUps.stream().filter(it -> it.isOpen(now)).toList();
    return new PendingSignUps(who, relay, open, stamp, seen);
  }

  /// Adds a sign-up, unless its spelling has one or the limit is reached.
  public PendingSignUps with(PendingSignUp fresh) {
    return of(fresh.spelling()).isPresent() || signUps.size() >= MOST
        ? this
        : changed(Stream.concat(signUps.stream(), Stream.of(fresh)).toList());
  }

  /// Removes sign-ups.
  public PendingSignUps without(Predicate<PendingSignUp> over) {
    var rest = signUps.stream().filter(over.negate()).toList();
    return rest.size() == signUps.size() ? this : changed(rest);
  }

  private PendingSignUps changed(List<PendingSignUp> then) {
    return new PendingSignUps(who, relay, then, LinkTokenIssuer.nonce(), seen);
  }

  /// Returns whether it differs from the stored state.
  public boolean isChanged() {
    return !stamp.equals(seen);
  }
}
