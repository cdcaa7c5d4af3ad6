package dk.blogstafet.leavenewsletter;

import static dk.blogstafet.newsletter.NewsletterFixture.ANNA;
import static dk.blogstafet.newsletter.NewsletterFixture.CLIMATE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.gateway.BrowserRequests;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.HtmlForm;
import dk.blogstafet.gateway.PrivateResponseCheck;
import dk.blogstafet.newsletter.NewsletterFixture;
import dk.blogstafet.newsletter.preferences.UnsubscribeLinks;
import org.junit.jupiter.api.Test;

/// Undoing an unsubscription, from the page that confirms it.
class UndoUnsubscribeTest {
  private static final String PATH = "/nyhedsbrev/afmeld";
  private static final String UNDO = "/nyhedsbrev/afmeld/fortryd";

  private final NewsletterFixture fixture = new NewsletterFixture();
  private final LeaveNewsletter endpoint = new LeaveNewsletter(fixture.books, fixture.links);

  @Test
  void undoesAnUnsubscriptionFromTheConfirmationPage() {
    var left = press(HtmlForm.to(PATH, follow(fixture.subscribe(ANNA, CLIMATE))));
    var undo = HtmlForm.to(UNDO, left);

    var back = PrivateResponseCheck.page(200, press(undo));

    assertTrue(fixture.subscription(ANNA, CLIMATE).orElseThrow().isActive());
    assertFalse(back.body().contains("anna"), back.body());
    var once = fixture.everything();
    PrivateResponseCheck.page(200, press(undo));
    assertEquals(once, fixture.everything());
  }

  @Test
  void undoesAnUnsubscriptionForOneHour() {
    var undo =
        HtmlForm.to(UNDO, press(HtmlForm.to(PATH, follow(fixture.subscribe(ANNA, CLIMATE)))));
    fixture.clock.pass(UnsubscribeLinks.UNDO);

    assertDead(undo);
  }

  @Test
  void undoesNothingWithTheMailsLinkOrAnotherAddress() {
    var link = fixture.subscribe(ANNA, CLIMATE);
    var other = fixture.subscribe("bo@laeser.example", CLIMATE);
    var undo = HtmlForm.to(UNDO, press(HtmlForm.to(PATH, follow(link))));
    var theirs = HtmlForm.to(UNDO, press(HtmlForm.to(PATH, follow(other))));

    assertDead(undo.with("t", link));
    assertDead(undo.with("sealed", theirs.get("sealed")));
    assertDead(undo.with("t", theirs.get("t")));
    assertDead(undo.with("sealed", ""));
    assertDead(undo.with("sealed", "<script>\r\n"));
  }

  private GatewayResponse follow(String link) {
    return endpoint.answer(BrowserRequests.get(PATH, "t=" + link));
  }

  private GatewayResponse press(HtmlForm form) {
    return endpoint.answer(form.press());
  }

  private void assertDead(HtmlForm undo) {
    var before = fixture.everything();
    PrivateResponseCheck.page(404, press(undo));
    assertEquals(before, fixture.everything());
  }
}
