package dk.blogstafet.newsletter;

import dk.blogstafet.relay.RelayId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The sign-ups of one mailbox to a relay that wait, one for each spelling of the address. No more
/// of them than mails may go out: so nobody fills a table by inventing spellings.
///
/// @param signUps oldest first
/// @param stamp what they are known by; another one after each change
/// @param seen the stamp that is stored; empty where none is
public record PendingSignUps(
    SubscriberId who, RelayId relay, List<PendingSignUp> signUps, String stamp, String seen) {
  private static final int MOST = MailPlanner.CONFIRMATIONS;

  public PendingSignUps {
    signUps = List.copyOf(signUps);
  }

  /// None, where nothing is stored.
  public static PendingSignUps none(SubscriberId who, RelayId relay) {
    return stored(who, relay, List.of(), "");
  }

  /// As they are stored.
  ///
  /// @param stamp empty where version 0.1.0 stored them
  public static PendingSignUps stored(
      SubscriberId who, RelayId relay, List<PendingSignUp> requests, String stamp) {
    return new PendingSignUps(who, relay, requests, stamp, stamp);
  }

  /// The oldest, if there is one.
  public Optional<PendingSignUp> first() {
    return signUps.stream().findFirst();
  }

  boolean isFirst(PendingSignUp signUp) {
    return first().equals(Optional.of(signUp));
  }

  /// The one of a spelling, if there is one.
  Optional<PendingSignUp> of(Optional<SpellingId> spelling) {
    return signUps.stream().filter(it -> it.spelling().equals(spelling)).findFirst();
  }

  /// Those that can still be confirmed. What is over is as good as gone: that is no change.
  public PendingSignUps open(Instant now) {
    var open = signUps.stream().filter(it -> it.isOpen(now)).toList();
    return new PendingSignUps(who, relay, open, stamp, seen);
  }

  /// With one more, unless there is one of its spelling, or as many as there may be.
  PendingSignUps with(PendingSignUp fresh) {
    return of(fresh.spelling()).isPresent() || signUps.size() >= MOST
        ? this
        : changed(Stream.concat(signUps.stream(), Stream.of(fresh)).toList());
  }

  /// Without some.
  PendingSignUps without(Predicate<PendingSignUp> over) {
    var rest = signUps.stream().filter(over.negate()).toList();
    return rest.size() == signUps.size() ? this : changed(rest);
  }

  private PendingSignUps changed(List<PendingSignUp> then) {
    return new PendingSignUps(who, relay, then, LinkTokenIssuer.nonce(), seen);
  }

  /// Whether it differs from what is stored.
  boolean isChanged() {
    return !stamp.equals(seen);
  }
}
