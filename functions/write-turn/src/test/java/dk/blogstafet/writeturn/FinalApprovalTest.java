package dk.blogstafet.writeturn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.baton.guest.TurnUrls;
import dk.blogstafet.baton.turn.Turn;
import dk.blogstafet.baton.turn.TurnState;
import dk.blogstafet.gateway.BrowserRequests;
import dk.blogstafet.gateway.HtmlForm;
import dk.blogstafet.gateway.PrivateResponseCheck;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// The page of the final approval.
class FinalApprovalTest {
  private final WriteTurnFixture fixture = new WriteTurnFixture();
  private final Turn turn =
      fixture.baton.turn(fixture.baton.submitted(WriteTurnFixture.NAME).key());

  @Test
  void showsTheFinalPageWithItsHash() {
    var page = PrivateResponseCheck.page(200, fixture.get(TurnUrls.APPROVE, approvalToken()));

    var hash = fixture.baton.writing.draft(turn.key()).content().hash();
    assertTrue(page.body().contains("<code>" + hash + "</code>"), page.body());
    assertTrue(page.body().contains(" sandbox srcdoc="), page.body());
    assertEquals(TurnState.APPROVED_BY_EDITOR, state());
  }

  @Test
  void approvesOnce() {
    var form = form(approvalToken());

    var page = PrivateResponseCheck.page(200, fixture.press(form));

    assertTrue(page.body().contains("Tak. Din godkendelse er gemt."), page.body());
    assertEquals(TurnState.APPROVED_BY_AUTHOR, state());
    var given = fixture.baton.turn(turn.key()).authorApproval().orElseThrow();
    assertEquals(form.get("v"), given.hash());
    assertEquals(64, given.wording().length());
    var again = PrivateResponseCheck.page(404, fixture.press(form));
    var guessed = fixture.get(TurnUrls.APPROVE, "abc");
    assertEquals(guessed, again);
  }

  @Test
  void showsWhatChangedSinceTheApprovalBefore() {
    var first = approvalToken();
    assertFalse(fixture.get(TurnUrls.APPROVE, first).body().contains("Ændret, siden"));
    fixture.press(form(first));
    fixture.press("recall", turn);
    fixture.press(fixture.writing(turn, "Andre ord <b>.").with("act", "submit"));

    var page = fixture.get(TurnUrls.APPROVE, approvalToken());

    assertTrue(page.body().contains("<h2>Ændret, siden du godkendte</h2>"), page.body());
    assertTrue(page.body().contains("<ins>Andre ord &lt;b&gt;.</ins>"), page.body());
  }

  @Test
  void takesNoOtherLink() {
    approvalToken();
    var author = fixture.token(turn);

    var page = PrivateResponseCheck.page(404, fixture.get(TurnUrls.APPROVE, author));
    var pressed =
        fixture.endpoint.answer(BrowserRequests.post(TurnUrls.APPROVE, "act=approve&t=" + author));

    assertEquals(page, pressed);
    assertEquals(TurnState.APPROVED_BY_EDITOR, state());
  }

  @Test
  void endsWhenTheTextIsChangedOrTheTimeIsOver() {
    var token = approvalToken();
    var form = form(token);
    fixture.press("recall", turn);
    PrivateResponseCheck.page(404, fixture.press(form));

    fixture.baton.writing.submit(turn.key(), 1);
    var later = form(approvalToken());
    fixture.baton.clock.pass(Duration.ofDays(14));
    PrivateResponseCheck.page(404, fixture.press(later));
    assertEquals(TurnState.APPROVED_BY_EDITOR, state());
  }

  @Test
  void asksAgainWhenAnotherSiteSendsTheForm() {
    var form = form(approvalToken());

    var page =
        fixture.endpoint.answer(BrowserRequests.with("sec-fetch-site", "cross-site", form.press()));

    assertEquals(form, HtmlForm.to(TurnUrls.APPROVE, PrivateResponseCheck.page(200, page)));
    assertEquals(TurnState.APPROVED_BY_EDITOR, state());
  }

  private HtmlForm form(String token) {
    return HtmlForm.to(TurnUrls.APPROVE, fixture.get(TurnUrls.APPROVE, token));
  }

  private String approvalToken() {
    fixture.baton.reviewer.approve(turn.key());
    return fixture.baton.links.approvalToken(fixture.baton.turn(turn.key())).orElseThrow();
  }

  private TurnState state() {
    return fixture.baton.turn(turn.key()).state();
  }
}
