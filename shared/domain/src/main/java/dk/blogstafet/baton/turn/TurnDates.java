package dk.blogstafet.baton.turn;

import dk.blogstafet.relay.DanishTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// When a turn needs the clock. All dates are Danish, and mails go out at [#MORNING].
public final class TurnDates {
  /// How long an author may take to answer.
  public static final Period ANSWER = Period.ofDays(14);

  /// When an invitation without an answer is reminded.
  static final Period ANSWER_REMINDER = Period.ofDays(7);

  /// How long an author may take to hand the baton on.
  static final Period HAND_OVER = Period.ofDays(60);

  /// How far an author can move the deadline without asking.
  public static final Period POSTPONEMENT = Period.ofDays(14);

  /// How long after the deadline the editors are told.
  public static final Period OVERDUE = Period.ofDays(7);

  /// How long contact data and text of a turn are kept that came to nothing.
  static final Period ENDED_DATA = Period.ofDays(30);

  /// How long a person is kept who wants to be asked again.
  static final Period RESERVE_DATA = Period.ofMonths(12);

  /// How long a published author's contact data are kept.
  static final Period PUBLISHED_DATA = Period.ofDays(90);

  /// How many days before the deadline an author is reminded.
  static final List<Integer> REMINDERS = List.of(14, 3, 0);

  private static final LocalTime MORNING = LocalTime.of(8, 0);

  private TurnDates() {}

  /// Returns the morning of a date.
  public static Instant morning(LocalDate date) {
    return date.atTime(MORNING).atZone(DanishTime.ZONE).toInstant();
  }

  /// Returns the morning some days after an instant's date.
  public static Instant morningAfter(Instant since, Period period) {
    return morning(DanishTime.dateOf(since).plus(period));
  }

  /// Returns when a turn next needs the clock; empty if never.
  ///
  /// @param done up to when the clock has handled the turn
  static Optional<Instant> next(Turn turn, Instant done) {
    return moments(turn).filter(it -> it.isAfter(done)).min(Comparator.naturalOrder());
  }

  /// Returns all moments at which the clock has something to do in a turn's present state.
  private static Stream<Instant> moments(Turn turn) {
    return switch (turn.state()) {
      case INVITED ->
          Stream.of(ANSWER_REMINDER, ANSWER).map(it -> morningAfter(turn.invitation().at(), it));
      case ACCEPTED, WRITING, CHANGES_REQUESTED -> deadlineMoments(turn);
      case SUBMITTED, APPROVED_BY_EDITOR, APPROVED_BY_AUTHOR -> Stream.empty();
      case SCHEDULED -> turn.schedule().stream();
      case PUBLISHED -> Stream.of(morningAfter(turn.since(), HAND_OVER));
      case CLOSED -> erasure(turn, PUBLISHED_DATA);
      case DECLINED, RETURNED, TAKEN_OVER, CANCELLED ->
          erasure(turn, turn.reserve().isPresent() ? RESERVE_DATA : ENDED_DATA);
    };
  }

  private static Stream<Instant> deadlineMoments(Turn turn) {
    var reminders = REMINDERS.stream().map(it -> morning(turn.deadline().minusDays(it)));
    return Stream.concat(reminders, Stream.of(morning(turn.deadline().plus(OVERDUE))));
  }

  private static Stream<Instant> erasure(Turn turn, Period kept) {
    return turn.contact().isPresent() || turn.isOwn()
        ? Stream.of(morningAfter(turn.publishedAt().orElse(turn.since()), kept))
        : Stream.empty();
  }
}
