package dk.blogstafet.writeturn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.baton.TurnMailKind;
import dk.blogstafet.baton.turn.Turn;
import dk.blogstafet.baton.turn.TurnCandidate;
import dk.blogstafet.baton.turn.TurnState;
import dk.blogstafet.gateway.HtmlForm;
import dk.blogstafet.gateway.PrivateResponseCheck;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The page of an author whose post is published.
class BatonHandOverTest {
  private final WriteTurnFixture fixture = new WriteTurnFixture();
  private final Turn turn = published();

  @Test
  void showsTheAddressAndASnippet() {
    var page = PrivateResponseCheck.page(200, fixture.follow(turn)).body();

    assertTrue(page.contains("/indlaeg/en-bro/</a>"), page);
    assertTrue(page.contains("/indlaeg/en-bro/\"&gt;En bro&lt;/a&gt;</textarea>"), page);
  }

  @Test
  void namesCandidatesOnceAndShowsThem() {
    var form = filled("Gry Havregrøn", "gry@example.com");

    var page = PrivateResponseCheck.page(200, fixture.press(form));

    assertTrue(page.body().contains("Du har foreslået Gry Havregrøn."), page.body());
    assertFalse(page.body().contains("gry@example.com"), page.body());
    assertEquals(page, fixture.press(form));
    assertEquals(1, mailed());
    assertEquals(List.of("Værsgo"), candidates().stream().map(TurnCandidate::greeting).toList());
  }

  @Test
  void givesFlawedCandidatesBack() {
    var page = PrivateResponseCheck.page(422, fixture.press(filled("", "gry")));

    assertTrue(page.body().contains("<a href=\"#candidates-0-name\">Forslag 1: Navn"), page.body());
    assertTrue(page.body().contains("<a href=\"#candidates-0-email\">"), page.body());
    assertEquals("gry", HtmlForm.doing("nominate", page).get("email-0"));
    assertEquals(List.of(), candidates());
  }

  @Test
  void asksForAtLeastOne() {
    var page = fixture.press(HtmlForm.doing("nominate", fixture.follow(turn)));

    PrivateResponseCheck.page(422, page);
  }

  @Test
  void closesWithoutASuccessor() {
    var page = PrivateResponseCheck.page(200, fixture.press("close", turn));

    assertTrue(page.body().contains("<h1>Tak for dit indlæg</h1>"), page.body());
    assertEquals(TurnState.CLOSED, fixture.baton.turn(turn.key()).state());
  }

  @Test
  void erasesTheContactAndKeepsThePost() {
    var erase = HtmlForm.doing("erase", fixture.follow(turn)).with("sure", "yes");

    fixture.press(erase);

    var after = fixture.baton.turn(turn.key());
    assertEquals(Optional.empty(), after.contact());
    assertTrue(after.post().isPresent());
  }

  private HtmlForm filled(String name, String email) {
    return HtmlForm.doing("nominate", fixture.follow(turn))
        .with("name-0", name)
        .with("email-0", email)
        .with("greeting-0", "Værsgo");
  }

  private List<TurnCandidate> candidates() {
    return fixture.baton.turns.candidates(turn.key());
  }

  private int mailed() {
    return Collections.frequency(fixture.baton.mails(turn.key()), TurnMailKind.EDITOR_CANDIDATES);
  }

  private Turn published() {
    var approved = fixture.baton.approved(WriteTurnFixture.NAME);
    fixture.baton.publisher.publish(approved.key(), "", "Rigmor Rugbrød");
    return fixture.baton.turn(approved.key());
  }
}
