package dk.blogstafet.baton.editor;

import static dk.blogstafet.baton.BatonFixture.EDITOR;
import static dk.blogstafet.baton.BatonFixture.changed;
import static dk.blogstafet.baton.BatonFixture.done;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.baton.BatonFixture;
import dk.blogstafet.baton.TurnMailKind;
import dk.blogstafet.baton.turn.TurnState;
import dk.blogstafet.relay.validation.FieldReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TurnClockTest {
  private final BatonFixture baton = new BatonFixture();

  @Test
  void remindsAnInvitationOnceAndReturnsItAfterTwoWeeks() {
    var key = baton.invite("Hjalmar").key();

    baton.passDays(8);
    assertEquals(
        List.of(TurnMailKind.INVITATION, TurnMailKind.INVITATION_REMINDER), baton.mails(key));
    baton.passDays(6);

    assertEquals(TurnState.RETURNED, baton.turn(key).state());
    assertEquals(TurnMailKind.EDITOR_RETURNED, baton.mails(key).getLast());
  }

  @Test
  void remindsOfTheDeadlineAndTellsTheEditorsAWeekLater() {
    var key = baton.accepted("Hjalmar").key();

    baton.passDays(40);

    var kinds = baton.mails(key);
    assertEquals(3, kinds.stream().filter(TurnMailKind.DEADLINE_REMINDER::equals).count());
    assertEquals(TurnMailKind.EDITOR_OVERDUE, kinds.getLast());
    assertEquals(1, kinds.stream().filter(TurnMailKind.EDITOR_OVERDUE::equals).count());
  }

  @Test
  void remindsNobodyWhoHasHandedIn() {
    var key = baton.submitted("Hjalmar").key();
    var before = baton.mails(key);

    baton.passDays(60);

    assertEquals(before, baton.mails(key));
  }

  @Test
  void sendsOneReminderAfterAPauseOfTheClock() {
    var key = baton.accepted("Hjalmar").key();
    baton.clock.pass(Duration.ofDays(29));

    baton.passDays(1);

    assertEquals(
        1, baton.mails(key).stream().filter(TurnMailKind.DEADLINE_REMINDER::equals).count());
  }

  @Test
  void closesAPublishedTurnAfterSixtyDaysAndErasesTheContactAfterNinety() {
    var key = baton.approved("Hjalmar").key();
    changed(baton.publisher.publish(key, "", EDITOR));

    baton.passDays(59);
    assertEquals(TurnState.PUBLISHED, baton.turn(key).state());
    baton.passDays(2);
    assertEquals(TurnState.CLOSED, baton.turn(key).state());
    assertEquals(Optional.empty(), baton.turns.baton(baton.relay).holder());
    assertTrue(baton.turn(key).contact().isPresent());
    baton.passDays(30);
    assertTrue(baton.turn(key).contact().isEmpty());
    assertTrue(baton.drafts.find(key).isEmpty());
    assertEquals(Optional.empty(), baton.turn(key).due());
  }

  @Test
  void erasesADeclinedTurnAfterThirtyDays() {
    var key = baton.submitted("Hjalmar").key();
    done(baton.guest.decline(key, false));

    baton.passDays(29);
    assertTrue(baton.drafts.find(key).isPresent());
    baton.passDays(2);
    assertTrue(baton.drafts.find(key).isEmpty());
    assertTrue(baton.turn(key).contact().isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-03 08:00, 2026-03-03T07:00:00Z",
    "2026-07-01T08:30, 2026-07-01T06:30:00Z",
    "2026-10-25 02:30, 2026-10-25T00:30:00Z",
    "2026-03-29 03:00, 2026-03-29T01:00:00Z"
  })
  void readsDanishTime(String text, Instant moment) {
    var reader = new FieldReader();

    assertEquals(
        Optional.of(moment), ScheduledTime.read(text, "at", baton.clock.instant(), reader));
    assertTrue(reader.areFine());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2026-03-29 02:30", "2026-02-30 08:00", "2026-03-02 10:59", "i morgen", "08:00"})
  void schedulesNothingAtATimeThatIsNotAhead(String text) {
    var key = baton.approved("Hjalmar").key();

    assertInstanceOf(TurnEditOutcome.Invalid.class, baton.editor.schedule(key, text));
    assertEquals(TurnState.APPROVED_BY_AUTHOR, baton.turn(key).state());
  }

  @Test
  void publishesAtEachScheduledMinuteOfAYear() {
    for (var month = 3; month <= 12; month++) {
      var key = baton.approved("Hjalmar" + month).key();
      var day = String.format(Locale.ROOT, "2026-%02d-28 12:00", month);
      var scheduled = changed(baton.editor.schedule(key, day));
      var at = scheduled.schedule().orElseThrow();
      baton.clock.pass(Duration.between(baton.clock.instant(), at).minusMinutes(1));
      baton.turnClock.due().forEach(baton.turnClock::handle);
      assertEquals(TurnState.SCHEDULED, baton.turn(key).state());
      baton.clock.pass(Duration.ofMinutes(1));
      baton.turnClock.due().forEach(baton.turnClock::handle);
      assertEquals(TurnState.PUBLISHED, baton.turn(key).state());
    }
  }
}
