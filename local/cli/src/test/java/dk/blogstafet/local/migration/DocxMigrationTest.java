package dk.blogstafet.local.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.local.migration.content.BrokenExportException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocxMigrationTest {
  private static final String SPACE =
      " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

  private static final String BODY =
      """
      <w:p><w:pPr><w:pStyle w:val="Titel"/></w:pPr><w:r><w:t>Haven om vinteren</w:t></w:r></w:p>
      <w:p><w:pPr><w:pStyle w:val="Overskrift1"/></w:pPr><w:r><w:t>Sne</w:t></w:r></w:p>
      <w:p><w:r><w:t xml:space="preserve">Sneen </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>dækker</w:t></w:r><w:r><w:t xml:space="preserve"> alt.</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:del><w:r><w:delText>Slettet</w:delText></w:r></w:del></w:p>
      <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr></w:pPr><w:r><w:t>Rod</w:t></w:r></w:p>
      <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr></w:pPr><w:r><w:t>Blad</w:t></w:r></w:p>
      <w:p><w:hyperlink r:id="rId4"><w:r><w:t>Læs om haver</w:t></w:r></w:hyperlink><w:r><w:drawing><docPr name="Billede 1" descr="Et bed"/></w:drawing></w:r></w:p>
      <w:tbl><w:tr><w:tc><w:p><w:r><w:t>År</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Sne</w:t></w:r></w:p></w:tc></w:tr>
      <w:tr><w:tc><w:p><w:r><w:t>2020</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>3 cm</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
      """;

  @TempDir private Path folder = Path.of("");

  @Test
  void readsStylesListsNotesAndLinks() throws IOException, BrokenExportException {
    read(ForeignFiles.zip(folder.resolve("have.docx"), parts(BODY)));

    assertEquals(
        """
        ---
        titel: Haven om vinteren
        dato: 2024-02-03
        kategori: Have
        resumé: Sneen dækker alt.
        forfattere:
          - Jette Opdigt
        ---

        ## Sne

        Sneen **dækker** alt.[^2]

        - Rod
        - Blad

        [Læs om haver](https://haver.example/)Billede: Et bed

        | År | Sne |
        | --- | --- |
        | 2020 | 3 cm |

        [^2]: Målt i haven.
        """,
        Files.readString(folder.resolve("ind/2024-02-03-haven-om-vinteren.md")));
    var report = Files.readString(folder.resolve("ind/import.md"));
    assertTrue(report.contains("billede, nu et link: Billede 1 (Et bed)"), report);
    assertTrue(report.contains("registrerede ændringer, alle accepteret: 1"), report);
    assertTrue(report.contains("Dagen for den seneste ændring er brugt"), report);
  }

  @Test
  void refusesADocumentThatUnpacksToTooMuch() throws IOException {
    var parts = new LinkedHashMap<>(parts(BODY));
    parts.put("word/media/stor.bmp", "0".repeat(51 << 20));

    refused(ForeignFiles.zip(folder.resolve("bombe.docx"), parts));
  }

  @Test
  void refusesADocumentWithTooManyParts() throws IOException {
    var parts = new LinkedHashMap<>(parts(BODY));
    for (var i = 0; i < 500; i++) {
      parts.put("word/media/" + i, "x");
    }

    refused(ForeignFiles.zip(folder.resolve("mange.docx"), parts));
  }

  @Test
  void refusesADocumentType() throws IOException {
    var parts = new LinkedHashMap<>(parts(BODY));
    parts.compute(
        "word/document.xml",
        (_, text) -> "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>" + text);

    refused(ForeignFiles.zip(folder.resolve("dtd.docx"), parts));
  }

  @Test
  void refusesHalfADocument() throws IOException {
    var whole = ForeignFiles.zip(folder.resolve("hel.docx"), parts(BODY));
    var half = folder.resolve("halv.docx");
    var bytes = Files.readAllBytes(whole);
    Files.write(half, Arrays.copyOf(bytes, bytes.length / 4));

    refused(half);
  }

  private void refused(Path file) {
    var error = assertThrows(BrokenExportException.class, () -> read(file));

    assertTrue(
        error.sentence(ForeignFiles.DANISH).contains("Gem det igen som .docx"),
        error.sentence(ForeignFiles.DANISH));
    assertFalse(Files.exists(folder.resolve("ind")));
  }

  private void read(Path file) throws IOException, BrokenExportException {
    ForeignFiles.read(file, folder.resolve("ind"), Optional.of("Have"), Optional.empty());
  }

  private static Map<String, String> parts(String body) {
    var parts = new LinkedHashMap<String, String>();
    parts.put("[Content_Types].xml", "<Types/>");
    parts.put(
        "word/document.xml", "<w:document" + SPACE + "><w:body>" + body + "</w:body></w:document>");
    parts.put(
        "word/styles.xml",
        "<w:styles"
            + SPACE
            + "><w:style w:styleId=\"Titel\"><w:name w:val=\"Title\"/></w:style>"
            + "<w:style w:styleId=\"Overskrift1\"><w:name w:val=\"overskrift 1\"/></w:style></w:styles>");
    parts.put(
        "word/numbering.xml",
        "<w:numbering"
            + SPACE
            + "><w:abstractNum w:abstractNumId=\"3\"><w:lvl><w:numFmt w:val=\"bullet\"/></w:lvl>"
            + "</w:abstractNum><w:num w:numId=\"7\"><w:abstractNumId w:val=\"3\"/></w:num></w:numbering>");
    parts.put(
        "word/_rels/document.xml.rels",
        "<Relationships><Relationship Id=\"rId4\" Target=\"https://haver.example/\"/></Relationships>");
    parts.put(
        "word/footnotes.xml",
        "<w:footnotes"
            + SPACE
            + "><w:footnote w:id=\"2\"><w:p><w:r><w:t>Målt i haven.</w:t></w:r></w:p></w:footnote></w:footnotes>");
    parts.put(
        "docProps/core.xml",
        "<p xmlns:dc=\"a\" xmlns:t=\"b\"><dc:creator>Jette Opdigt</dc:creator>"
            + "<t:modified>2024-02-03T10:00:00Z</t:modified></p>");
    return parts;
  }
}
