package dk.blogstafet.local.manuscript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dk.blogstafet.local.text.LineError;
import dk.blogstafet.relay.change.PostDraft;
import dk.blogstafet.relay.change.PostDraft.AuthorDraft;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Checks the forms in which YAML 1.1 writes a text or a list, and common input that is not YAML.
class YamlValuesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "resumé: En lang linje, der fortsætter.",
        "resumé: En lang linje,\n  der fortsætter.",
        "resumé:\n  En lang linje,\n  der fortsætter.",
        "resumé: >\n  En lang linje,\n  der fortsætter.",
        "resumé: >-\n  En lang linje,\n  der fortsætter.",
        "resumé: >+\n  En lang linje,\n  der fortsætter.\n",
        "resumé: >2-\n  En lang linje,\n  der fortsætter.",
        "resumé: > # foldet\n  En lang linje,\n  der fortsætter.",
        "resumé: |\n  En lang linje, der fortsætter.",
        "resumé: |-\n  En lang linje, der fortsætter.",
        "resumé: \"En lang linje, der fortsætter.\"",
        "resumé: \"En lang linje,\n  der fortsætter.\"",
        "resumé: \"En lang linje, \\\n  der forts\\u00e6tter.\"",
        "resumé: 'En lang linje, der fortsætter.'",
        "resumé: !!str En lang linje, der fortsætter.",
        "resumé: &r En lang linje, der fortsætter.",
        "resumé: En lang linje, der fortsætter. # husk tal",
        "\"resumé\": En lang linje, der fortsætter.",
        "? resumé\n: En lang linje, der fortsætter.",
        "resumé:\n- En lang linje, der fortsætter.",
      })
  void readsATextHoweverYamlWritesIt(String teaser) {
    assertEquals("En lang linje, der fortsætter.", draft(teaser).teaser());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "forfattere:\n  - Åse Løv; gartner\n  - Bo Blad; lektor",
        "forfattere:\n- Åse Løv; gartner\n- Bo Blad; lektor",
        "forfattere: [Åse Løv; gartner, Bo Blad; lektor]",
        "forfattere: [\"Åse Løv; gartner\",\n  'Bo Blad; lektor']",
        "forfattere:\n  - \"Åse Løv; gartner\"\n  - >-\n    Bo Blad;\n    lektor",
        "forfatter: Åse Løv; gartner\nforfatter: Bo Blad; lektor",
        "forfattere: Åse Løv; gartner\n  - Bo Blad; lektor",
        "forfattere:\n  - navn: Åse Løv\n    titel: gartner\n  - {name: Bo Blad, title: lektor}",
      })
  void readsAListHoweverYamlWritesIt(String authors) {
    assertEquals(
        List.of(
            new AuthorDraft("Åse Løv", "gartner", null, null),
            new AuthorDraft("Bo Blad", "lektor", null, null)),
        draft(authors).authors());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Skolen: et opgør",
        "\"Grønt\" er ikke nok",
        "'Det' var det",
        "*Vigtigt* nyt",
        "[Nyt] fra byen",
        "[Nyt]",
        "{Nyt}",
        "@borgmesteren svarer",
        "%-tallet stiger",
        "- og så",
        "C# og F#",
        "> 5 grader",
        "Ja, nej: og \"måske\"",
      })
  void takesATextThatIsNotYamlAsItStands(String title) {
    assertEquals(title, draft("titel: " + title).title());
  }

  @Test
  void resolvesAliases() {
    var draft = draft("titel: &t Skygge\nresumé: *t");

    assertEquals("Skygge", draft.teaser());
  }

  @Test
  void keepsLineBreaksOfALiteralBlock() {
    assertEquals("Én.\n\nTo.", draft("resumé: |\n  Én.\n\n  To.\n").teaser());
  }

  @ParameterizedTest
  @ValueSource(strings = {"~", "null", "\"\"", "''", ""})
  void readsNothingWhereYamlHasNothing(String value) {
    assertEquals(null, draft("kategori: " + value).category());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2015-05-11", "\"2015-05-11\"", "11.05.2015", "!!str 2015-05-11"})
  void leavesADateAsItIsWritten(String date) {
    assertEquals("2015-05-11", draft("dato: " + date).date());
  }

  @ParameterizedTest
  @ValueSource(strings = {">- En lang linje.", "|- En lang linje.", ">2 En lang linje."})
  void refusesABlockWhoseTextStandsBesideItsIndicator(String teaser) {
    var errors = complaints("titel: T: u", "resumé: " + teaser);

    assertEquals(List.of(3), errors.stream().map(LineError::line).toList());
  }

  @Test
  void readsTheValuesOfAnExportLiterally() {
    var draft = draft("titel: \"Skygge\" # 2\nslug: skygge\netape: 1\nudgave: 1");

    assertEquals("\"Skygge\" # 2", draft.title());
  }

  @Test
  void returnsTheLinesOfValuesAndOfEmptyFields() {
    var manuscript =
        read("titel: >-\n  T\n\nkategori:\n\n# om\nforfattere: [A,\n  B]\nresumé: 'x'");

    assertEquals(
        List.of(List.of(2), List.of(5), List.of(8, 9), List.of(10)),
        List.of("title", "category", "authors", "teaser").stream()
            .map(manuscript.lines()::get)
            .toList());
  }

  private static PostDraft draft(String fields) {
    return read(fields).draft();
  }

  private static Manuscript read(String fields) {
    var result = ManuscriptReader.read(bytes(fields));
    return (Manuscript) assertInstanceOf(ReadResult.Valid.class, result, result::toString).value();
  }

  private static List<LineError> complaints(String... fields) {
    var result = ManuscriptReader.read(bytes(String.join("\n", fields)));
    return switch (result) {
      case ReadResult.Invalid<Manuscript>(var errors) -> errors;
      case ReadResult.Valid<Manuscript> valid -> throw new AssertionError(valid);
    };
  }

  private static byte[] bytes(String fields) {
    return ("---\n" + fields + "\n---\nTekst.\n").getBytes(StandardCharsets.UTF_8);
  }
}
