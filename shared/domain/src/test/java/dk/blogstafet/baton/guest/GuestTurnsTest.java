package dk.blogstafet.baton.guest;

import static dk.blogstafet.baton.BatonFixture.WORDING;
import static dk.blogstafet.baton.BatonFixture.changed;
import static dk.blogstafet.baton.BatonFixture.content;
import static dk.blogstafet.baton.BatonFixture.done;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.baton.BatonFixture;
import dk.blogstafet.baton.Draft;
import dk.blogstafet.baton.DraftContent;
import dk.blogstafet.baton.TurnMailKind;
import dk.blogstafet.baton.editor.TurnEditOutcome;
import dk.blogstafet.baton.editor.TurnRejection;
import dk.blogstafet.baton.turn.TurnState;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class GuestTurnsTest {
  private final BatonFixture baton = new BatonFixture();

  @Test
  void keepsThirtySavePointsOfAHundredThousandSaves() {
    var key = baton.accepted("Hjalmar").key();
    for (var number = 0; number < 100_000; number++) {
      baton.clock.pass(Duration.ofMinutes(6));
      baton.writing.save(key, number, content("Tekst " + number));
    }

    assertEquals(100_000, baton.writing.draft(key).version());
    assertEquals(Draft.SAVE_POINTS, baton.drafts.savePoints(key).size());
    assertEquals(3, baton.turns.events(key).size());
  }

  @Test
  void findsNoTurnForATokenThatThisSiteDidNotIssue() {
    var link = baton.links.token(baton.invite("Hjalmar"));
    var changedEnd = link.substring(0, link.length() - 1) + (link.endsWith("A") ? "B" : "A");

    for (var token : List.of("", "x", "æ", link.substring(4), changedEnd, link + "AAAA")) {
      assertEquals(new TurnLookup.Invalid(), baton.guest.find(token), token);
    }
  }

  @Test
  void voidsTheOldLinkWithANewOne() {
    var turn = baton.invite("Hjalmar");
    var old = baton.links.token(turn);
    var then = changed(baton.editor.remind(turn.key(), true));

    assertEquals(new TurnLookup.Outdated(then), baton.guest.find(old));
    assertEquals(new TurnLookup.Found(then), baton.guest.find(baton.links.token(then)));
    assertTrue(baton.mails(turn.key()).contains(TurnMailKind.NEW_LINK));
  }

  @Test
  void remindsWithTheSameLink() {
    var turn = baton.invite("Hjalmar");
    var then = changed(baton.editor.remind(turn.key(), false));

    assertEquals(baton.links.token(turn), baton.links.token(then));
  }

  @Test
  void acceptsOnce() {
    var key = baton.invite("Hjalmar").key();
    var first = done(baton.guest.accept(key, true, WORDING));

    assertEquals(first, done(baton.guest.accept(key, true, WORDING)));
    assertEquals(
        List.of(TurnMailKind.INVITATION, TurnMailKind.ACCEPTANCE, TurnMailKind.EDITOR_ACCEPTED),
        baton.mails(key));
  }

  @Test
  void letsOneAuthorOnlyHoldTheBaton() {
    var first = baton.invite("Hjalmar").key();
    var other = changed(baton.inviter.invite(baton.relay, baton.invitation("Gry", false)));
    done(baton.guest.accept(first, false, WORDING));
    done(baton.guest.accept(other.key(), false, WORDING));

    assertTrue(baton.turns.baton(baton.relay).isHeldBy(first));
    var third = baton.inviter.invite(baton.relay, baton.invitation("Bo", true));
    assertEquals(TurnRejection.BATON_TAKEN, ((TurnEditOutcome.Rejected) third).reason());
  }

  @Test
  void freesTheBatonWhenItsHolderWithdraws() {
    var key = baton.submitted("Hjalmar").key();
    var declined = done(baton.guest.decline(key, false));

    assertEquals(TurnState.DECLINED, declined.state());
    assertEquals(Optional.empty(), baton.turns.baton(baton.relay).holder());
    assertEquals(declined, done(baton.guest.decline(key, false)));
  }

  @Test
  void publishesNothingAfterTheAuthorWithdrew() {
    var key = baton.approved("Hjalmar").key();
    changed(baton.editor.schedule(key, "2026-03-03 08:00"));
    done(baton.guest.decline(key, false));

    baton.passDays(3);

    var outcome = baton.publisher.publish(key, "Vi vil alligevel", BatonFixture.EDITOR);
    assertEquals(TurnRejection.OTHER_STATE, ((TurnEditOutcome.Rejected) outcome).reason());
    assertEquals(0, baton.relays.find(baton.relay).orElseThrow().legs());
  }

  @Test
  void invitesNobodyWhoWantsNoInvitations() {
    done(baton.guest.decline(baton.invite("Hjalmar").key(), true));

    var again = baton.inviter.invite(baton.relay, baton.invitation("Hjalmar", true));

    assertEquals(TurnRejection.SUPPRESSED, ((TurnEditOutcome.Rejected) again).reason());
  }

  @Test
  void movesTheDeadlineOnceAndThenAsksTheEditors() {
    var key = baton.accepted("Hjalmar").key();

    assertEquals(LocalDate.of(2026, 4, 15), done(baton.guest.postpone(key)).deadline());
    var again = assertInstanceOf(GuestOutcome.Rejected.class, baton.guest.postpone(key));
    assertEquals(GuestRejection.ALREADY_POSTPONED, again.reason());
    assertEquals(LocalDate.of(2026, 4, 15), baton.turn(key).deadline());
    assertEquals(
        2, baton.mails(key).stream().filter(TurnMailKind.EDITOR_POSTPONED::equals).count());
  }

  @Test
  void asksTheEditorsForTimeTwiceADayAtMost() {
    var key = baton.accepted("Hjalmar").key();

    for (var press = 0; press < 5; press++) {
      baton.guest.postpone(key);
    }

    assertEquals(
        2, baton.mails(key).stream().filter(TurnMailKind.EDITOR_POSTPONED::equals).count());
  }

  @Test
  void erasesContactAndText() {
    var key = baton.submitted("Hjalmar").key();

    done(baton.guest.erase(key));

    assertEquals(TurnState.DECLINED, baton.turn(key).state());
    assertTrue(baton.turn(key).contact().isEmpty());
    assertTrue(baton.drafts.find(key).isEmpty());
    assertEquals(done(baton.guest.erase(key)), baton.turn(key));
  }

  @Test
  void mailsThePresentLinkToTheAuthorOnly() {
    var key = baton.accepted("Hjalmar").key();
    done(baton.guest.requestLink(key));

    assertTrue(baton.mails(key).contains(TurnMailKind.NEW_LINK));
    done(baton.guest.decline(key, false));
    assertInstanceOf(GuestOutcome.Rejected.class, baton.guest.requestLink(key));
  }

  @Test
  void keepsWhatAnOlderWindowWouldOverwrite() {
    var key = baton.accepted("Hjalmar").key();
    var first = ((SaveOutcome.Saved) baton.writing.save(key, 0, content("Et."))).draft();

    assertEquals(new SaveOutcome.Saved(first), baton.writing.save(key, 0, content("Et.")));
    assertEquals(new SaveOutcome.Conflict(first), baton.writing.save(key, 0, content("To.")));
    assertEquals(TurnState.WRITING, baton.turn(key).state());
    assertFalse(content("x".repeat(DraftContent.BYTES)).fits());
    assertEquals(
        new SaveOutcome.TooLarge(),
        baton.writing.save(key, 1, content("x".repeat(DraftContent.BYTES))));
  }
}
