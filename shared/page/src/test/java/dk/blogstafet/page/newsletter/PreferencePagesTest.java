package dk.blogstafet.page.newsletter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.page.PageReader;
import dk.blogstafet.page.SamplePages;
import dk.blogstafet.page.UndoFormData;
import dk.blogstafet.relay.validation.Language;
import dk.blogstafet.relay.validation.ValidationError;
import java.util.List;
import org.junit.jupiter.api.Test;

class PreferencePagesTest {
  private final NewsletterPages pages = new NewsletterPages(SamplePages.site("Medie"));

  @Test
  void showWhatIsChosenAndWhatOneWouldAgreeTo() {
    var html = preferences();

    assertTrue(html.contains("<select id=\"frequency.stafet\" name=\"frequency.stafet\">"), html);
    assertTrue(html.contains("<option value=\"weekly\" selected>"), html);
    assertTrue(html.contains("<label for=\"frequency.anden\" lang=\"en\">Ord</label>"), html);
    assertTrue(html.contains("name=\"frequency.anden\" aria-describedby=\"consent.anden\">"), html);
    assertTrue(
        html.contains("<p id=\"consent.anden\" lang=\"en\"><small>By signing up, you agree"), html);
    assertFalse(html.contains("consent.stafet"), html);
    assertEquals(2, html.split(" selected", -1).length);
  }

  @Test
  void showWhatIsKnownAndHowToGetAndEraseIt() {
    var html = preferences();

    assertTrue(html.contains("De bliver sendt til anna@rødgrød.dk."), html);
    assertTrue(html.contains("<time datetime=\"2026-02-03\">3. februar 2026</time>: Ord</li>"));
    assertTrue(html.contains("<a href=\"/nyhedsbrev/valg/data?t=Ab-_12\">"), html);
    assertTrue(
        html.contains(
            """
            <form method="post" action="/nyhedsbrev/valg/slet">
            <input type="hidden" name="t" value="Ab-_12">
            <input type="submit" value="Slet mine oplysninger">
            """),
        html);
    assertTrue(html.contains("<p role=\"status\"><b>Ord</b></p>"), html);
  }

  @Test
  void askForALinkAndKeepWhatWasTyped() {
    var errors =
        List.<ValidationError>of(
            new ValidationError.MalformedValue("email", ValidationError.ValueFormat.EMAIL));

    var first = PageReader.text(pages.askForLink("", List.of()));
    var again = PageReader.text(pages.askForLink("anna", errors));

    assertTrue(first.contains("<form method=\"post\" action=\"/nyhedsbrev/valg/link\">"), first);
    assertTrue(first.contains(" maxlength=\"254\" required>"), first);
    assertTrue(again.contains(" required value=\"anna\" aria-invalid=\"true\""), again);
    assertTrue(again.contains("<a href=\"#email\">"), again);
  }

  @Test
  void printNothingPersonal() {
    var view = NewsletterPageSamples.preferences("Ord", Language.DANISH);

    assertEquals("preferences", view.toString());
    assertEquals("an undo", new UndoFormData("a", "b").toString());
  }

  private String preferences() {
    return PageReader.text(
        pages.preferences(NewsletterPageSamples.preferences("Ord", Language.DANISH)));
  }
}
