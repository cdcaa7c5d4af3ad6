package dk.blogstafet.local.manuscript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dk.blogstafet.local.text.LineError;
import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.change.PostDraft;
import dk.blogstafet.relay.change.PostDraft.AuthorDraft;
import dk.blogstafet.relay.validation.Language;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManuscriptReaderTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
  private static final Relay RELAY =
      new Relay(
          new RelayId("r"),
          "R",
          "Om.",
          Optional.empty(),
          List.of(new Category("Drift")),
          Language.DANISH,
          Relay.RelayState.OPEN);

  @Test
  void readsAPostInDanish() {
    var draft =
        draft(
            "---",
            "titel: Skygge: en \"lille\" sag",
            "dato: 2015-05-11",
            "kategori: Drift",
            "resumé: Et resumé,",
            "  der går videre.",
            "forfatter: Åse Løv; gartner; Ærøborg Kommune; praktiker",
            "forfatter: Bo Blad; lektor; forsker",
            "slug: skygge",
            "---",
            "",
            "## Overskrift",
            "",
            "    kode  ",
            "Slut.",
            "");

    assertEquals(
        new PostDraft(
            "Skygge: en \"lille\" sag",
            "2015-05-11",
            "Drift",
            "Et resumé, der går videre.",
            List.of(
                new AuthorDraft("Åse Løv", "gartner", "Ærøborg Kommune", "practitioner"),
                new AuthorDraft("Bo Blad", "lektor", null, "researcher")),
            "## Overskrift\n\n    kode  \nSlut.",
            null,
            "skygge"),
        draft);
  }

  @Test
  void readsAPostInEnglishWithoutAText() {
    var draft =
        draft(
            "---",
            "# elsewhere",
            "Title: Shade",
            "DATE: 11.05.2015",
            "category: Drift",
            "teaser: Short.",
            "authors:",
            "  - Bo Blad",
            "  - Åse Løv; researcher",
            "link: https://example.org/shade",
            "---");

    assertEquals(
        new PostDraft(
            "Shade",
            "2015-05-11",
            "Drift",
            "Short.",
            List.of(
                new AuthorDraft("Bo Blad", null, null, null),
                new AuthorDraft("Åse Løv", null, null, "researcher")),
            null,
            "https://example.org/shade",
            null),
        draft);
  }

  @Test
  void reportsTheLineOfEachError() {
    var manuscript =
        manuscript(
            "---",
            "titel: T",
            "dato: 2015-02-31",
            "kategori: Vand",
            "forfatter: Bo Blad",
            "forfatter: ; gartner",
            "---");

    var lines = manuscript.errors(RELAY, TODAY).stream().map(LineError::line).toList();

    assertEquals(List.of(3, 4, 7, 6), lines);
  }

  @Test
  void readsAValueOfSeveralLines() {
    var lines = "resumé: og\n" + "  så\n".repeat(10_000) + "titel: T";

    var draft = draft("---", lines, "---");

    assertEquals("og" + " så".repeat(10_000), draft.teaser());
  }

  @Test
  void acceptsAValidPost() {
    var manuscript =
        manuscript("---", "titel: T", "dato: 2015-01-31", "kategori: Drift", "resumé: R", "---");

    assertEquals(List.of(), manuscript.errors(RELAY, TODAY));
  }

  @ParameterizedTest
  @CsvSource({
    "'', 1, a line of three dashes",
    "'titel: T', 1, a line of three dashes",
    "'---|titel: T', 2, a second line of three dashes",
    "'---|titel: T|titel: U|---', 3, title once",
  })
  void saysWhatItExpected(String file, int line, String expected) {
    var complaint = complaints(file.split("\\|")).getFirst();

    assertEquals(line, complaint.line());
    assertEquals(expected, complaint.parts(Language.ENGLISH).expected());
  }

  @Test
  void reportsEveryUnknownField() {
    var complaints = complaints("---", "tittel: T", "  videre", "ingen", "- liste", "---");

    assertEquals(
        List.of("“tittel: T”", "“ingen”"),
        complaints.stream().map(it -> it.parts(Language.ENGLISH).found()).toList());
  }

  @Test
  void rejectsAFileThatIsTooLong() {
    var text = "Skygge ".repeat(100_000);

    var complaint = complaints("---", "titel: T", "---", text).getFirst();

    assertEquals("at most 512 KB in the whole file", complaint.parts(Language.ENGLISH).expected());
    assertEquals("683 KB", complaint.parts(Language.ENGLISH).found());
  }

  @Test
  void reportsTheLineThatIsNotUtf8() {
    var latin = "---\ntitel: Ål\n---".getBytes(StandardCharsets.ISO_8859_1);

    var invalid = assertInstanceOf(ReadResult.Invalid.class, ManuscriptReader.read(latin));

    assertEquals(1, invalid.errors().size());
  }

  private static PostDraft draft(String... lines) {
    return manuscript(lines).draft();
  }

  private static Manuscript manuscript(String... lines) {
    return switch (read(lines)) {
      case ReadResult.Valid<Manuscript>(var manuscript) -> manuscript;
      case ReadResult.Invalid<Manuscript>(var errors) ->
          throw new AssertionError(errors.toString());
    };
  }

  private static List<LineError.UnexpectedText> complaints(String... lines) {
    return switch (read(lines)) {
      case ReadResult.Valid<Manuscript>(var manuscript) ->
          throw new AssertionError(manuscript.toString());
      case ReadResult.Invalid<Manuscript>(var errors) ->
          errors.stream().map(LineError.UnexpectedText.class::cast).toList();
    };
  }

  private static ReadResult<Manuscript> read(String... lines) {
    return ManuscriptReader.read(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }
}
