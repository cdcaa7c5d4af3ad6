package dk.blogstafet.baton;

import static dk.blogstafet.baton.BatonFixture.WORDING;
import static dk.blogstafet.baton.BatonFixture.changed;
import static dk.blogstafet.baton.BatonFixture.done;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dk.blogstafet.baton.editor.InvitationDraft;
import dk.blogstafet.baton.editor.TurnEditOutcome;
import dk.blogstafet.baton.guest.GuestOutcome;
import dk.blogstafet.baton.turn.Turn;
import dk.blogstafet.baton.turn.TurnState;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReserveListTest {
  private final BatonFixture baton = new BatonFixture();

  @Test
  void keepsNameAndAddressOfWhoWantsToBeAskedAgain() {
    var turn = done(baton.guest.declineForNow(baton.invite("Gry").key(), WORDING));

    assertEquals(List.of(turn), reserves());
    assertEquals("", turn.invitation().question());
    assertEquals("Gry", turn.invitation().invitee());
    assertEquals(TurnState.DECLINED, turn.state());
    assertEquals(WORDING, turn.reserve().orElseThrow().wording());
  }

  @Test
  void needsTheConsentOfThePerson() {
    done(baton.guest.decline(baton.invite("Gry").key(), false));

    assertEquals(List.of(), reserves());
  }

  @Test
  void repeatsTheAnswerWithoutEffect() {
    var turn = done(baton.guest.declineForNow(baton.invite("Gry").key(), WORDING));

    assertEquals(turn, done(baton.guest.declineForNow(turn.key(), WORDING)));
  }

  @Test
  void acceptsTheAnswerOnlyToAnInvitation() {
    var turn = baton.accepted("Gry");

    assertInstanceOf(GuestOutcome.Rejected.class, baton.guest.declineForNow(turn.key(), WORDING));
  }

  @Test
  void invitesAReserveWithoutTheAddress() {
    var turn = done(baton.guest.declineForNow(baton.invite("Gry").key(), WORDING));

    var again = changed(baton.inviter.invite(baton.relay, invitation(turn.key().number())));

    assertEquals("Gry", again.invitation().invitee());
    assertEquals(turn.contact(), again.contact());
    assertEquals(List.of(), reserves());
  }

  @Test
  void invitesNobodyElseAsAReserve() {
    var turn = baton.invite("Gry");

    assertInstanceOf(
        TurnEditOutcome.NotFound.class,
        baton.inviter.invite(baton.relay, invitation(turn.key().number())));
  }

  @Test
  void erasesAReserveAfterTwelveMonths() {
    var turn = done(baton.guest.declineForNow(baton.invite("Gry").key(), WORDING));

    baton.passDays(360);
    assertEquals(1, reserves().size());
    baton.passDays(10);

    assertEquals(List.of(), reserves());
    assertEquals(Optional.empty(), baton.turn(turn.key()).contact());
    assertEquals("", baton.turn(turn.key()).invitation().invitee());
  }

  @Test
  void erasesAReserveAtOnceOnRequest() {
    var turn = done(baton.guest.declineForNow(baton.invite("Gry").key(), WORDING));

    done(baton.guest.erase(turn.key()));

    assertEquals(List.of(), reserves());
  }

  private static InvitationDraft invitation(int reserve) {
    return new InvitationDraft(null, null, "Og nu?", "2027-05-01", true, null, null, null, reserve);
  }

  private List<Turn> reserves() {
    return ReserveList.of(baton.turns, baton.relay);
  }
}
