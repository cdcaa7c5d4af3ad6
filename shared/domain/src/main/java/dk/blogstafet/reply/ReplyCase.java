package dk.blogstafet.reply;

import dk.blogstafet.relay.DanishTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// A request for a reply to a post, and what became of it.
///
/// @param since when the state began
/// @param refusal the latest; kept if the reply is published after all
/// @param correction the number of the correction that published the reply; 0 if there is none
/// @param version 1 when the request was registered, incremented by each change
public record ReplyCase(
    ReplyCaseKey key,
    ReplyRequest request,
    ReplyState state,
    Instant since,
    Optional<ReplyRefusal> refusal,
    int correction,
    int version) {
  /// How long a closed case is kept: until an appeal and its decision are over.
  public static final Duration KEPT = Duration.ofDays(365);

  /// How long a withdrawn case is kept, without its texts.
  public static final Duration KEPT_EMPTY = Duration.ofDays(30);

  /// @param before the version of a withdrawn case of the same request; 0 if there is none
  static ReplyCase registered(ReplyCaseKey key, ReplyRequest request, int before) {
    return new ReplyCase(
        key, request, ReplyState.OPEN, request.at(), Optional.empty(), 0, before + 1);
  }

  /// Returns for how many days the case has waited, or did wait before it was closed.
  public int days(LocalDate today) {
    return request.daysUntil(state.isWaiting() ? today : DanishTime.dateOf(since));
  }

  /// Returns when the case is deleted; empty while it waits.
  public Optional<Instant> expires() {
    return switch (state) {
      case OPEN, ACCEPTED -> Optional.empty();
      case PUBLISHED, REFUSED -> Optional.of(since.plus(KEPT));
      case WITHDRAWN -> Optional.of(since.plus(KEPT_EMPTY));
    };
  }

  /// Returns the case with other details of the same request.
  ReplyCase amended(ReplyRequest then) {
    return new ReplyCase(key, then, state, since, refusal, correction, version + 1);
  }

  ReplyCase accepted(Instant now) {
    return next(ReplyState.ACCEPTED, now, refusal, 0);
  }

  ReplyCase refused(ReplyRefusal letter, Instant now) {
    return next(ReplyState.REFUSED, now, Optional.of(letter), 0);
  }

  ReplyCase published(int number, Instant now) {
    return next(ReplyState.PUBLISHED, now, refusal, number);
  }

  ReplyCase withdrawn(Instant now) {
    return new ReplyCase(
        key, request.erased(), ReplyState.WITHDRAWN, now, Optional.empty(), 0, version + 1);
  }

  private ReplyCase next(ReplyState then, Instant now, Optional<ReplyRefusal> letter, int number) {
    return new ReplyCase(key, request, then, now, letter, number, version + 1);
  }

  /// Omits everything personal.
  @Override
  public String toString() {
    return key + " " + state.label();
  }
}
