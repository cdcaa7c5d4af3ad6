package dk.blogstafet.writeturn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.baton.BatonFixture;
import dk.blogstafet.baton.TurnMailKind;
import dk.blogstafet.baton.editor.InvitationDraft;
import dk.blogstafet.baton.editor.TurnEditOutcome;
import dk.blogstafet.baton.guest.TurnUrls;
import dk.blogstafet.baton.turn.HandOver;
import dk.blogstafet.baton.turn.Turn;
import dk.blogstafet.baton.turn.TurnState;
import dk.blogstafet.gateway.BrowserRequests;
import dk.blogstafet.gateway.HtmlForm;
import dk.blogstafet.gateway.PrivateResponseCheck;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The page behind an invitation.
class InvitationAnswersTest {
  private final WriteTurnFixture fixture = new WriteTurnFixture();
  private final Turn turn = fixture.baton.invite(WriteTurnFixture.NAME);

  @Test
  void showWhoAsksForWhat() {
    var page = PrivateResponseCheck.page(200, fixture.follow(turn)).body();

    assertTrue(page.contains("Kære Hjalmar Stenurt. Rigmor Rugbrød spørger"), page);
    assertTrue(page.contains("<dd>Hvad bygger I?</dd>"), page);
    assertTrue(page.contains("<time datetime=\"2026-04-01\">1. april 2026</time>"), page);
    assertTrue(page.contains("Broforlaget ApS er dataansvarlig."), page);
    assertTrue(page.contains("Vi har fået den af Rigmor Rugbrød."), page);
  }

  @Test
  void showWhoPassesTheBatonOn() {
    var email = "gry@example.com";
    var draft =
        new InvitationDraft(
            "Gry",
            email,
            null,
            "2026-05-01",
            false,
            "Bodil",
            "Værsgo, Gry!",
            "du kender havnen",
            null);
    var next = BatonFixture.changed(fixture.baton.inviter.invite(fixture.baton.relay, draft));

    var page = fixture.follow(next).body();

    assertEquals(
        Optional.of(new HandOver("Bodil", "Værsgo, Gry!", "du kender havnen")),
        next.invitation().handOver());
    assertTrue(
        page.contains("<p>Bodil giver stafetten videre til dig, fordi du kender havnen:</p>"),
        page);
    assertTrue(page.contains("<blockquote><p>Værsgo, Gry!</p></blockquote>"), page);
  }

  @Test
  void changeNothingHoweverOftenTheLinkIsFollowed() {
    var token = fixture.token(turn);

    for (var path : List.of(TurnUrls.WRITE, TurnUrls.PREVIEW, TurnUrls.APPROVE)) {
      for (var i = 0; i < 3; i++) {
        fixture.get(path, token + "&act=accept&m=accepted");
        fixture.endpoint.answer(BrowserRequests.head(path, "t=" + token));
      }
    }

    fixture.assertUnchanged(turn, 0);
    assertEquals(List.of(TurnMailKind.INVITATION), fixture.baton.mails(turn.key()));
  }

  @Test
  void acceptWithAndWithoutPublicMention() {
    var accepted = HtmlForm.doing("accept", fixture.follow(turn));

    var page = PrivateResponseCheck.page(200, fixture.press(accepted));

    assertTrue(page.body().contains("role=\"status\">Tak, fordi du vil skrive."), page.body());
    assertEquals(TurnState.ACCEPTED, fixture.baton.turn(turn.key()).state());
    assertEquals(Optional.empty(), holder());
    assertFalse(fixture.baton.turn(turn.key()).acceptance().orElseThrow().showsName());
  }

  @Test
  void acceptOnceHoweverOftenTheButtonIsPressed() {
    var accept = HtmlForm.doing("accept", fixture.follow(turn)).with("public", "yes");
    fixture.press(accept);
    var once = fixture.baton.turn(turn.key());

    PrivateResponseCheck.page(200, fixture.press(accept));

    fixture.assertUnchanged(once, 0);
    assertEquals(Optional.of(WriteTurnFixture.NAME), holder());
    assertEquals(64, once.acceptance().orElseThrow().wording().length());
  }

  @Test
  void acceptAPostWithoutTheBaton() {
    var draft = fixture.baton.invitation("Bo", false);
    var post = BatonFixture.changed(fixture.baton.inviter.invite(fixture.baton.relay, draft));
    var accept = HtmlForm.doing("accept", fixture.follow(post)).with("public", "yes");

    var page = PrivateResponseCheck.page(200, fixture.press(accept));

    assertTrue(page.body().contains("<h1>Skriv dit indlæg</h1>"), page.body());
    assertEquals(Optional.empty(), holder());
    assertFalse(fixture.follow(turn).body().contains("Skriv dit indlæg"));
  }

  @Test
  void declineAndEndTheTurn() {
    var decline = HtmlForm.doing("decline", fixture.follow(turn));

    var page = PrivateResponseCheck.page(200, fixture.press(decline));

    assertTrue(page.body().contains("<h1>Tak for dit svar</h1>"), page.body());
    assertEquals(TurnState.DECLINED, fixture.baton.turn(turn.key()).state());
    assertEquals(page, fixture.press(decline));
    var late = new HtmlForm(decline.action(), decline.with("act", "accept").fields());
    assertTrue(fixture.press(late).body().contains("knappen havde ingen virkning"));
  }

  @Test
  void keepWhoWantsToBeAskedLater() {
    var page = PrivateResponseCheck.page(200, fixture.press("later", turn));

    assertTrue(page.body().contains("<h1>Tak for dit svar</h1>"), page.body());
    assertTrue(page.body().contains("i 12 måneder"), page.body());
    assertTrue(page.body().contains("Slet mine oplysninger"), page.body());
    var given = fixture.baton.turn(turn.key()).reserve().orElseThrow();
    assertEquals(64, given.wording().length());
  }

  @Test
  void keepFurtherInvitationsAway() {
    fixture.press("never", turn);

    var again =
        fixture.baton.inviter.invite(
            fixture.baton.relay, fixture.baton.invitation(WriteTurnFixture.NAME, true));

    assertEquals(TurnState.DECLINED, fixture.baton.turn(turn.key()).state());
    assertTrue(again instanceof TurnEditOutcome.Rejected, again::toString);
  }

  @Test
  void eraseOnlyAfterATick() {
    var erase = HtmlForm.doing("erase", fixture.follow(turn));
    var unsure = fixture.press(erase);
    assertTrue(unsure.body().contains("role=\"alert\">Sæt kryds"), unsure.body());
    fixture.assertUnchanged(turn, 0);

    var page = PrivateResponseCheck.page(200, fixture.press(erase.with("sure", "yes")));

    assertTrue(page.body().contains("<h1>Dine oplysninger er slettet</h1>"), page.body());
    assertFalse(page.body().contains("<form"), page.body());
    assertEquals(Optional.empty(), fixture.baton.turn(turn.key()).contact());
  }

  private Optional<String> holder() {
    return fixture.baton.turns.baton(turn.key().relay()).holder().flatMap(it -> it.name());
  }
}
