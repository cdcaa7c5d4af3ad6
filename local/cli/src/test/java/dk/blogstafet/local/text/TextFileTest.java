package dk.blogstafet.local.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.blogstafet.relay.validation.Language;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFileTest {
  @ParameterizedTest
  @CsvSource({
    "PK\u0003\u0004…, a Word document or another ZIP file",
    "%PDF-1.7, a PDF",
    "{\\rtf1\\ansi, a file in Rich Text Format",
    "\u00d0\u00cf\u0011\u00e0, a Word document of an older kind",
    "\u00ff\u00fes, text in UTF-16",
    "\u00fe\u00ffs, text in UTF-16",
  })
  void namesAFileThatIsNoTextInOneSentence(String beginning, String kind) {
    var bytes = (beginning + "\n\u00ff\n\u00ff\n").getBytes(StandardCharsets.ISO_8859_1);

    var sentences = sentences(TextFile.of(bytes));

    assertEquals(1, sentences.size(), sentences::toString);
    assertEquals(
        Optional.of("1: expected plain text, found " + kind),
        sentences.stream().map(it -> it.substring(0, it.indexOf('.'))).findFirst());
  }

  @Test
  void reportsAnotherEncodingOnceWithItsFirstLine() {
    var bytes = "Om\nået\nog\nøen\n".getBytes(StandardCharsets.ISO_8859_1);

    assertEquals(
        List.of(
            "2: expected text in UTF-8, found another encoding in 2 lines. Save the file as plain"
                + " text with the encoding UTF-8."),
        sentences(TextFile.of(bytes)));
  }

  @Test
  void reportsAnotherEncodingInDanish() {
    var bytes = "Om\nået".getBytes(StandardCharsets.ISO_8859_1);

    assertEquals(
        List.of(
            "2: forventede tekst i UTF-8, fandt et andet tegnsæt. Gem filen som ren tekst med"
                + " tegnsættet UTF-8."),
        sentences(TextFile.of(bytes), Language.DANISH));
  }

  @Test
  void readsTextWithAByteOrderMark() {
    assertEquals(
        new TextFile.Valid(
            List.of(new FileLine(1, "å"), new FileLine(2, ""), new FileLine(3, "b"))),
        TextFile.of("\uFEFFå\r\n\rb".getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> sentences(TextFile file) {
    return sentences(file, Language.ENGLISH);
  }

  private static List<String> sentences(TextFile file, Language language) {
    return switch (file) {
      case TextFile.Invalid(var errors) ->
          errors.stream().map(it -> it.sentence(language)).toList();
      case TextFile.Valid valid -> throw new AssertionError(valid);
    };
  }
}
