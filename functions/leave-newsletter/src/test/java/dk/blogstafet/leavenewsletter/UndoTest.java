package dk.blogstafet.leavenewsletter;

import static dk.blogstafet.newsletter.Office.ANNA;
import static dk.blogstafet.newsletter.Office.CLIMATE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.gateway.Browsing;
import dk.blogstafet.gateway.PageForm;
import dk.blogstafet.gateway.PersonalAnswer;
import dk.blogstafet.gateway.Response;
import dk.blogstafet.newsletter.Departures;
import dk.blogstafet.newsletter.Office;
import org.junit.jupiter.api.Test;

/// The way back, from the page that says that the newsletter was left.
class UndoTest {
  private static final String PATH = "/nyhedsbrev/afmeld";
  private static final String UNDO = "/nyhedsbrev/afmeld/fortryd";

  private final Office office = new Office();
  private final LeaveNewsletter endpoint = new LeaveNewsletter(office.books, office.departures);

  @Test
  void takesLeavingBackFromThePageThatSaysSo() {
    var left = press(PageForm.to(PATH, follow(office.subscribe(ANNA, CLIMATE))));
    var undo = PageForm.to(UNDO, left);

    var back = PersonalAnswer.page(200, press(undo));

    assertTrue(office.subscription(ANNA, CLIMATE).orElseThrow().isActive());
    assertFalse(back.body().contains("anna"), back.body());
    var once = office.everything();
    PersonalAnswer.page(200, press(undo));
    assertEquals(once, office.everything());
  }

  @Test
  void takesLeavingBackForAnHourAlone() {
    var undo = PageForm.to(UNDO, press(PageForm.to(PATH, follow(office.subscribe(ANNA, CLIMATE)))));
    office.clock.pass(Departures.UNDO);

    assertDead(undo);
  }

  @Test
  void takesNothingBackWithTheMailsOwnLinkOrAnotherReadersAddress() {
    var link = office.subscribe(ANNA, CLIMATE);
    var other = office.subscribe("bo@laeser.example", CLIMATE);
    var undo = PageForm.to(UNDO, press(PageForm.to(PATH, follow(link))));
    var theirs = PageForm.to(UNDO, press(PageForm.to(PATH, follow(other))));

    assertDead(undo.with("t", link));
    assertDead(undo.with("sealed", theirs.get("sealed")));
    assertDead(undo.with("t", theirs.get("t")));
    assertDead(undo.with("sealed", ""));
    assertDead(undo.with("sealed", "<script>\r\n"));
  }

  private Response follow(String link) {
    return endpoint.answer(Browsing.get(PATH, "t=" + link));
  }

  private Response press(PageForm form) {
    return endpoint.answer(form.press());
  }

  private void assertDead(PageForm undo) {
    var before = office.everything();
    PersonalAnswer.page(404, press(undo));
    assertEquals(before, office.everything());
  }
}
