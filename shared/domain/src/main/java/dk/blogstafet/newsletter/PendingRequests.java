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
/// @param requests oldest first
/// @param stamp what they are known by; another one after each change
/// @param seen the stamp that is stored; empty where none is
public record PendingRequests(
    SubscriberId who, RelayId relay, List<Request> requests, String stamp, String seen) {
  private static final int MOST = Deliberation.CONFIRMATIONS;

  public PendingRequests {
    requests = List.copyOf(requests);
  }

  /// None, where nothing is stored.
  public static PendingRequests none(SubscriberId who, RelayId relay) {
    return stored(who, relay, List.of(), "");
  }

  /// As they are stored.
  ///
  /// @param stamp empty where version 0.1.0 stored them
  public static PendingRequests stored(
      SubscriberId who, RelayId relay, List<Request> requests, String stamp) {
    return new PendingRequests(who, relay, requests, stamp, stamp);
  }

  /// The oldest, if there is one.
  public Optional<Request> first() {
    return requests.stream().findFirst();
  }

  boolean isFirst(Request request) {
    return first().equals(Optional.of(request));
  }

  /// The one of a spelling, if there is one.
  Optional<Request> of(Optional<SpellingId> spelling) {
    return requests.stream().filter(it -> it.spelling().equals(spelling)).findFirst();
  }

  /// Those that can still be confirmed. What is over is as good as gone: that is no change.
  public PendingRequests open(Instant now) {
    var open = requests.stream().filter(it -> it.isOpen(now)).toList();
    return new PendingRequests(who, relay, open, stamp, seen);
  }

  /// With one more, unless there is one of its spelling, or as many as there may be.
  PendingRequests with(Request fresh) {
    return of(fresh.spelling()).isPresent() || requests.size() >= MOST
        ? this
        : changed(Stream.concat(requests.stream(), Stream.of(fresh)).toList());
  }

  /// Without some.
  PendingRequests without(Predicate<Request> over) {
    var rest = requests.stream().filter(over.negate()).toList();
    return rest.size() == requests.size() ? this : changed(rest);
  }

  private PendingRequests changed(List<Request> then) {
    return new PendingRequests(who, relay, then, Tokens.nonce(), seen);
  }

  /// Whether it differs from what is stored.
  boolean isChanged() {
    return !stamp.equals(seen);
  }
}
