package dk.blogstafet.conversion.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.conversion.docx.UnreadableDocumentException.DocumentFlaw;
import dk.blogstafet.relay.validation.Language;
import dk.blogstafet.words.LocalizedMessages;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Documents that hostile people write are in the tests too: each has to end soon, in little
/// memory.
@Timeout(60)
class DocxDocumentTest {
  private static final LocalizedMessages DANISH = LocalizedMessages.in(Language.DANISH);

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      textBlock =
          """
          <w:r><w:rPr><w:b/><w:b/></w:rPr><w:t>fed</w:t></w:r> ¦ **fed**
          <w:r><w:t>m</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r> ¦ m²
          <w:r><w:t>H</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="subscript"/></w:rPr><w:t>2</w:t></w:r> ¦ H₂
          <w:r><w:t>e</w:t><w:noBreakHyphen/><w:t>mail</w:t></w:r> ¦ e‑mail
          <w:r><w:t>*ikke kursiv*</w:t></w:r> ¦ \\*ikke kursiv\\*
          <w:r><w:t>&lt;script&gt;alert(1)&lt;/script&gt;</w:t></w:r> ¦ \\<script>alert(1)\\</script>
          """)
  void convertsAParagraph(String runs, String markdown)
      throws IOException, UnreadableDocumentException {
    assertEquals(markdown.replace("\\\\", "\\"), read(WordFile.ofRuns(runs)).text().markdown());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      textBlock =
          """
          <w:r><w:commentReference w:id="0"/></w:r> ¦ kommentarer i dokumentet, udeladt: 1
          <w:ins><w:r><w:t>ny</w:t></w:r></w:ins> ¦ registrerede ændringer, alle accepteret: 1
          <w:r><w:pict><w:txbxContent><w:p><w:r><w:t>i en boks</w:t></w:r></w:p></w:txbxContent></w:pict></w:r> ¦ tekstfelt, udeladt: i en boks
          <m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath> ¦ formel, nu almindelig tekst: x=1
          <w:r><w:sym w:font="Wingdings" w:char="F04A"/></w:r> ¦ tegn fra en symbolskrifttype, udeladt: F04A
          <w:r><w:instrText> HYPERLINK "https://a.example" </w:instrText></w:r> ¦ link, der ikke fører nogen steder hen her, nu tekst: "https://a.example"
          <w:r><w:pict><v:imagedata title="Et bed"/></w:pict></w:r> ¦ billede, udeladt: Et bed
          """)
  void namesWhatIsLost(String runs, String sentence)
      throws IOException, UnreadableDocumentException {
    var document = read(WordFile.ofRuns(runs + "<w:r><w:t>Tekst</w:t></w:r>"));

    assertEquals(List.of(sentence), document.sentences(DANISH));
    assertTrue(document.text().markdown().endsWith("Tekst"), document.text().markdown());
  }

  @Test
  void keepsFootnotesAndEndnotesApart() throws IOException, UnreadableDocumentException {
    var runs =
        "<w:r><w:t>A</w:t><w:footnoteReference w:id=\"2\"/></w:r>"
            + "<w:r><w:t>B</w:t><w:endnoteReference w:id=\"2\"/></w:r>";
    var file =
        WordFile.ofRuns(runs)
            .with("word/footnotes.xml", note("footnote", "Nederst"))
            .with("word/endnotes.xml", note("endnote", "Bagest"));

    assertEquals("A[^2]B[^e2]\n\n[^2]: Nederst\n\n[^e2]: Bagest", read(file).text().markdown());
  }

  private static String note(String kind, String text) {
    return WordFile.xml(
        kind + "s",
        "<w:%1$s w:id=\"2\"><w:p><w:r><w:t>%2$s</w:t></w:r></w:p></w:%1$s>".formatted(kind, text));
  }

  @Test
  void rejectsADocumentThatUnpacksToTooMuch() {
    var bomb = WordFile.ofRuns("").with("word/media/stor.bmp", "0".repeat(51 << 20));

    assertEquals(DocumentFlaw.TOO_LARGE, flaw(bomb));
  }

  @Test
  void rejectsAHugePart() {
    assertEquals(DocumentFlaw.TOO_LARGE, flaw(WordFile.ofRuns(" ".repeat(9 << 20))));
  }

  @Test
  void rejectsTooManyParts() {
    var bomb = WordFile.ofRuns("");
    for (var i = 0; i < 500; i++) {
      bomb.with("word/media/" + i, "x");
    }

    assertEquals(DocumentFlaw.TOO_LARGE, flaw(bomb));
  }

  @Test
  void rejectsEntities() {
    var entities =
        "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]><x>&b;</x>";

    var bomb = new WordFile().with("word/document.xml", entities);

    assertEquals(DocumentFlaw.NOT_A_DOCUMENT, flaw(bomb));
  }

  @Test
  void rejectsATextOfMoreCharactersThanAnyPostHas() {
    var text = "<w:r><w:t>" + "abcd ".repeat(DocxDocument.CHARACTERS / 5 + 1) + "</w:t></w:r>";

    assertEquals(DocumentFlaw.TOO_LONG, flaw(WordFile.ofRuns(text)));
  }

  @Test
  void rejectsWhatIsNoDocument() {
    var text = new ByteArrayInputStream("%PDF-1.7".getBytes(StandardCharsets.UTF_8));

    var error =
        assertThrows(UnreadableDocumentException.class, () -> DocxDocument.read(text, DANISH));

    assertEquals(DocumentFlaw.NOT_A_DOCUMENT, error.flaw());
  }

  @Test
  void endsSoonWithLongRunsOfSpaces() throws IOException, UnreadableDocumentException {
    var runs = "<w:r><w:t>a" + " ".repeat(250_000) + "b</w:t></w:r>";

    assertEquals("a b", read(WordFile.ofRuns(runs)).text().markdown());
  }

  @Test
  void endsSoonWithManyMarks() throws IOException, UnreadableDocumentException {
    var runs = "<w:r><w:rPr>" + "<w:b/>".repeat(1_000_000) + "</w:rPr><w:t>fed</w:t></w:r>";

    assertEquals("**fed**", read(WordFile.ofRuns(runs)).text().markdown());
  }

  /// The parser of the JDK counts them.
  @Test
  void rejectsElementsInThousandsOfElements() {
    var bomb = WordFile.of("<w:tbl>".repeat(20_000) + "</w:tbl>".repeat(20_000));

    assertEquals(DocumentFlaw.NOT_A_DOCUMENT, flaw(bomb));
  }

  @Test
  void endsSoonWithManyLinesAndTabs() throws IOException, UnreadableDocumentException {
    var runs = "<w:r>" + "<w:br/><w:tab/>".repeat(200_000) + "<w:t>slut</w:t></w:r>";

    assertTrue(read(WordFile.ofRuns(runs)).text().markdown().endsWith("slut"));
  }

  private static DocumentFlaw flaw(WordFile file) {
    return assertThrows(UnreadableDocumentException.class, () -> read(file)).flaw();
  }

  private static DocxDocument read(WordFile file) throws IOException, UnreadableDocumentException {
    return DocxDocument.read(file.stream(), DANISH);
  }
}
