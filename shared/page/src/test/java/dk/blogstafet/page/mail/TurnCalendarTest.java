package dk.blogstafet.page.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.baton.TurnMailKind;
import dk.blogstafet.baton.TurnMailTask;
import dk.blogstafet.baton.TurnSamples;
import dk.blogstafet.baton.mail.TurnMailInstruction;
import dk.blogstafet.baton.turn.Turn;
import dk.blogstafet.baton.turn.TurnKey;
import dk.blogstafet.page.SamplePages;
import dk.blogstafet.relay.DomainSamples;
import dk.blogstafet.relay.Relay;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class TurnCalendarTest {
  private final Relay relay = DomainSamples.relay(DomainSamples.relayId());
  private final TurnCalendar calendar = new TurnCalendar(SamplePages.site("Medie"));
  private final Turn turn = TurnSamples.invited(new TurnKey(relay.id(), 4));

  @ParameterizedTest
  @EnumSource(
      value = TurnMailKind.class,
      names = {
        "INVITATION",
        "INVITATION_REMINDER",
        "ACCEPTANCE",
        "DEADLINE_REMINDER",
        "DEADLINE_MOVED",
        "EDITOR_ACCEPTED",
        "EDITOR_POSTPONED"
      })
  void attachesTheDeadline(TurnMailKind kind) {
    var file = file(kind, turn);

    assertTrue(file.contains("DTSTART;VALUE=DATE:20260401\r\n"), file);
    assertTrue(file.contains("UID:" + relay.id() + "-4@"), file);
    assertTrue(file.contains("Finn Fuldkorn: "), file);
    assertFalse(file.contains("/skriv/"), file);
  }

  @Test
  void replacesTheEventWithEachVersionOfTheTurn() {
    var later = TurnSamples.complete(turn);

    var first = file(TurnMailKind.ACCEPTANCE, turn);
    var moved = file(TurnMailKind.DEADLINE_MOVED, later);
    var scheduled = file(TurnMailKind.SCHEDULED, later);

    assertEquals(line(first, "UID"), line(moved, "UID"));
    assertEquals(line(first, "UID"), line(scheduled, "UID"));
    assertEquals("SEQUENCE:1", line(first, "SEQUENCE"));
    assertEquals("SEQUENCE:2", line(moved, "SEQUENCE"));
    assertEquals("DTSTART;VALUE=DATE:20260415", line(moved, "DTSTART"));
    assertEquals("DTSTART:20260302T100100Z", line(scheduled, "DTSTART"));
  }

  @ParameterizedTest
  @EnumSource(
      value = TurnMailKind.class,
      names = {"NEW_LINK", "EDITOR_DECLINED", "APPROVAL_REQUEST", "PUBLICATION"})
  void attachesNothingWithoutADate(TurnMailKind kind) {
    assertEquals(List.of(), calendar.files(relay, instruction(kind, turn)));
  }

  @ParameterizedTest
  @EnumSource(
      value = TurnMailKind.class,
      names = {"ENDED", "UNSCHEDULED"})
  void cancelsTheEvent(TurnMailKind kind) {
    var file = file(kind, TurnSamples.complete(turn));

    assertEquals("METHOD:CANCEL", line(file, "METHOD"));
    assertEquals("STATUS:CANCELLED", line(file, "STATUS"));
    assertEquals("SEQUENCE:2", line(file, "SEQUENCE"));
    assertEquals(line(file(TurnMailKind.ACCEPTANCE, turn), "UID"), line(file, "UID"));
  }

  @Test
  void cancelsTheEditorsEventIfTheAuthorHadAccepted() {
    var accepted = TurnSamples.complete(turn);

    assertEquals("METHOD:CANCEL", line(file(TurnMailKind.EDITOR_DECLINED, accepted), "METHOD"));
  }

  @Test
  void movesTheEventToThePublication() {
    var file = file(TurnMailKind.PUBLICATION, TurnSamples.complete(turn));

    assertEquals("DTSTART:20260302T100000Z", line(file, "DTSTART"));
    assertEquals("METHOD:PUBLISH", line(file, "METHOD"));
  }

  private String file(TurnMailKind kind, Turn of) {
    return calendar.files(relay, instruction(kind, of)).getFirst().text();
  }

  private static String line(String file, String start) {
    return file.lines().filter(it -> it.startsWith(start)).findFirst().orElseThrow();
  }

  private static TurnMailInstruction instruction(TurnMailKind kind, Turn of) {
    var task = TurnMailTask.of(of, kind, TurnSamples.NOW);
    return new TurnMailInstruction(
        task, of, Optional.empty(), Optional.empty(), List.of(), List.of(), "");
  }
}
