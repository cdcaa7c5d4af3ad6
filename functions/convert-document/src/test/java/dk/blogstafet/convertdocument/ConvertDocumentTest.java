package dk.blogstafet.convertdocument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.gateway.GatewayResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConvertDocumentTest extends ConversionFixture {
  private static final String EVIL = "\"><script>alert(1)</script>";

  @Test
  void givesTheFormBackWithTheDocumentsText() throws IOException {
    fields.putAll(Map.of("t", "TOKEN", "v", "3", "turn", "5", "title", "", "category", "Drift"));

    var response = post(word(paragraph("Title", "Skyggen") + run("Den er *lang*.")));

    assertEquals(200, response.status());
    hasField(response, "t", "TOKEN");
    hasField(response, "v", "3");
    hasField(response, "turn", "5");
    hasField(response, "title", "Skyggen");
    hasField(response, "category", "Drift");
    assertTrue(response.body().contains("Den er \\*lang\\*."), response::body);
    assertTrue(response.body().contains("Den er ikke gemt endnu"), response::body);
  }

  @Test
  void keepsWhatTheAuthorWrote() throws IOException {
    fields.putAll(Map.of("title", "Min titel", "text", "Min tekst"));

    var response = post(word(paragraph("Title", "Anden titel") + run("Anden tekst")));

    hasField(response, "title", "Min titel");
    assertTrue(response.body().contains(">\nMin tekst</textarea>"), response::body);
    assertTrue(response.body().contains("Behold min tekst"), response::body);
    assertFalse(response.body().contains("Anden titel"), response::body);
  }

  @Test
  void namesEveryLoss() throws IOException {
    var response = post(word(run("Tekst") + "<w:p><w:r><w:commentReference/></w:r></w:p>"));

    assertTrue(
        response.body().contains("<li>kommentarer i dokumentet, udeladt: 1</li>"), response::body);
  }

  @Test
  void speaksTheLanguageOfTheForm() throws IOException {
    fields.put("language", "en");

    assertTrue(post(word(run("Text"))).body().contains("It is not saved yet"));
  }

  @Test
  void givesTheScriptTextAndLosses() throws IOException {
    headers.put("accept", "application/json");

    var response = post(word(paragraph("Title", "Skyggen") + run("Tekst")));

    assertEquals(
        "{\"title\":\"Skyggen\",\"teaser\":\"\",\"text\":\"Tekst\",\"lost\":[]}",
        response.body().strip());
  }

  @Test
  void escapesWhatIsSentInEveryField() throws IOException {
    for (var name :
        "t v turn title category teaser text name jobTitle workplace side language"
            .split(" ", -1)) {
      fields.put(name, EVIL);
    }

    var response = post(word(paragraph("Title", EVIL.replace("<", "&lt;")) + run("Tekst")));

    assertFalse(response.body().contains("<script"), response::body);
    assertFalse(response.fields().get("content-security-policy").isPresent());
  }

  @Test
  void losesNothingOfAFormWithoutADocument() throws IOException {
    fields.put("text", "Min tekst");

    var response = post(new byte[0]);

    assertEquals(400, response.status());
    assertTrue(response.body().contains("Min tekst"), response::body);
    assertTrue(response.body().contains("Du har ikke valgt et dokument"), response::body);
  }

  @Test
  void rejectsADocumentOverTheLimit() throws IOException {
    fields.put("text", "Min tekst");

    var response = post(new byte[ConvertDocument.LIMIT + 1]);

    assertEquals(413, response.status());
    assertTrue(response.body().contains("større end 4 MB"), response::body);
    assertTrue(response.body().contains("Min tekst"), response::body);
  }

  @Test
  void rejectsWhatIsNoDocument() throws IOException {
    fields.put("text", "Min tekst");

    var response = post("%PDF-1.7".getBytes(StandardCharsets.UTF_8));

    assertEquals(422, response.status());
    assertTrue(response.body().contains("gem den som Word-dokument"), response::body);
    assertTrue(response.body().contains("Min tekst"), response::body);
  }

  @Test
  void convertsNothingForAnotherSite() throws IOException {
    headers.put("sec-fetch-site", "cross-site");
    fields.put("text", "Falsk");

    var response = post(word(run("Falsk")));

    assertEquals(400, response.status());
    assertFalse(response.body().contains("Falsk"), response::body);
  }

  @Test
  void isPrivate() throws IOException {
    var response = post(word(run("Tekst")));

    assertEquals("no-store", response.fields().get("cache-control").orElseThrow());
    assertEquals("no-referrer", response.fields().get("referrer-policy").orElseThrow());
    assertEquals("noindex", response.fields().get("x-robots-tag").orElseThrow());
  }

  private static void hasField(GatewayResponse response, String name, String value) {
    var field = "<input type=\"hidden\" name=\"%s\" value=\"%s\">".formatted(name, value);
    assertTrue(response.body().contains(field), response::body);
  }
}
