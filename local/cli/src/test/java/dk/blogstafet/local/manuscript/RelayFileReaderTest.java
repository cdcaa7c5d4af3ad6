package dk.blogstafet.local.manuscript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.local.text.LineError;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.validation.Language;
import dk.blogstafet.relay.validation.TextPosition;
import dk.blogstafet.relay.validation.ValidationError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Checks that every error in a relay's file is reported.
final class RelayFileReaderTest {
  /// As a user copies it.
  @Test
  void readsTheSampleInTheGuide() throws IOException {
    var text = Files.readString(Path.of("../../docs/import.md")).replaceAll("(?m)^ {4}", "");
    var sample = Pattern.compile("---\ntitel: .*?(?=\n\n`)", Pattern.DOTALL).matcher(text);
    assertTrue(sample.find());

    var result = RelayFileReader.read(sample.group().getBytes(StandardCharsets.UTF_8));

    var relay = assertInstanceOf(ReadResult.Valid.class, result).value();
    assertEquals(new RelayId("skygge-i-byen"), ((Relay) relay).id());
    assertEquals(3, ((Relay) relay).categories().size());
  }

  @Test
  void reportsAnArticleThatCanNotBePrinted() {
    assertEquals(
        List.of(
            new ValidationError.UnprintableCharacter(
                "articleText", 0x202E, new TextPosition(3, 4))),
        flaws("artikel: Læs\u202E den", "kategorier:", "  - Drift"));
  }

  @Test
  void reportsADuplicateCategory() {
    var twice = flaws("kategorier:", "  - Drift", "  - Politik", "  - DRIFT");

    assertEquals(List.of(new ValidationError.DuplicateValue("categories", "DRIFT")), twice);
  }

  @Test
  void reportsACategoryWithoutAnAddress() {
    var nameless = flaws("kategorier::", "  - Drift");

    assertEquals(
        List.of(
            new ValidationError.MalformedValue("categories[0]", ValidationError.ValueFormat.NAME)),
        nameless);
  }

  @Test
  void reportsTooManyCategories() {
    var names =
        IntStream.rangeClosed(1, Relay.CATEGORIES + 1).mapToObj(it -> "  - K" + it).toList();

    var many = flaws("kategorier:", String.join("\n", names));

    assertEquals(List.of(new ValidationError.TooMany("categories", 20, 21)), many);
  }

  @Test
  void reportsALinkToAnArticleWithoutAName() {
    assertEquals(
        List.of(new ValidationError.MissingValue("articleText")),
        flaws("artikellink: https://medium.example/skygge", "kategorier:", "  - Drift"));
  }

  @Test
  void reportsTheLineOfEachError() {
    var errors =
        complaints(
            "slug: Skygge i byen",
            "kategorier: Drift",
            "  - Ét\tto",
            "sprog: fi",
            "åben: måske",
            "artikel: Læs den",
            "artikellink: ftp://medium.example");

    assertEquals(
        List.of("3: slug", "5: categories[1]", "6: language", "7: open", "9: articleLink"),
        errors.stream()
            .map(it ->
                it.line()
                    + ": "
                    + ((LineError.RuleViolation) it).error().at().replace("id", "slug"))
            .toList());
  }

  @Test
  void reportsTheLineOfEachErrorInTheIntroduction() {
    var below =
        "kategorier: Drift\n---\n\nOm skygge,\n  og\u200B træer.\n\n\nOg\u200B sol.\u200B\n";

    var found = flaws(below);

    assertEquals(List.of(hidden(7, 5), hidden(10, 3), hidden(10, 9)), found);
  }

  private static ValidationError hidden(int line, int column) {
    return new ValidationError.UnprintableCharacter(
        "introduction", 0x200B, new TextPosition(line, column));
  }

  @Test
  void rejectsAFileThatIsTooLong() {
    var errors = complaints("kategorier: Drift", "#".repeat(600 << 10));

    assertEquals(
        List.of(
            "1: expected at most 512 KB in the whole file, found 600 KB. Save only the text;"
                + " split a text that is too long into several files."),
        errors.stream().map(it -> it.sentence(Language.ENGLISH)).toList());
  }

  private static List<ValidationError> flaws(String... lines) {
    return complaints(lines).stream().map(it -> ((LineError.RuleViolation) it).error()).toList();
  }

  private static List<LineError> complaints(String... lines) {
    var file = "---\ntitel: Skygge\n" + String.join("\n", lines) + "\n---\n\nOm skygge.\n";
    return switch (RelayFileReader.read(file.getBytes(StandardCharsets.UTF_8))) {
      case ReadResult.Valid<Relay> _ -> List.of();
      case ReadResult.Invalid<Relay>(var errors) -> errors;
    };
  }
}
