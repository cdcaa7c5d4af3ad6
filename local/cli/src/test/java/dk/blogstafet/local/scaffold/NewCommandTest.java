package dk.blogstafet.local.scaffold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.local.command.ExitCodes;
import dk.blogstafet.local.i18n.CommandMessages;
import dk.blogstafet.local.lint.LintFinding;
import dk.blogstafet.local.lint.ManuscriptLinter;
import dk.blogstafet.local.manuscript.Manuscript;
import dk.blogstafet.local.manuscript.ManuscriptReader;
import dk.blogstafet.local.manuscript.ReadResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class NewCommandTest {
  /// Half past midnight in Copenhagen, and still the day before in UTC.
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2016-05-31T22:30:00Z"), ZoneOffset.UTC);

  private final StringWriter out = new StringWriter();
  private final StringWriter errors = new StringWriter();

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(strings = {"da_DK.UTF-8", "en_GB.UTF-8"})
  void writesAManuscriptThatTheReaderReads(String locale) throws IOException {
    var code = run(locale, "Skygge på Ærø");

    assertEquals(ExitCodes.DONE, code);
    var read = ManuscriptReader.read(Files.readAllBytes(folder.resolve("skygge-paa-aeroe.md")));
    var draft = assertInstanceOf(ReadResult.Valid.class, read).value();
    assertTrue(draft.toString().contains("title=Skygge på Ærø, date=2016-06-01"), draft::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"da_DK.UTF-8", "en_GB.UTF-8"})
  void leavesNothingToFillInThatCheckWouldNotFind(String locale) throws IOException {
    run(locale, "Skygge");

    var messages = CommandMessages.of(Map.of(), false);
    var bytes = Files.readAllBytes(folder.resolve("skygge.md"));
    var result =
        new ManuscriptLinter(messages, Optional.empty(), LocalDate.of(2016, 6, 1))
            .read(bytes, folder);

    var codes =
        result.findings().stream()
            .collect(Collectors.groupingBy(LintFinding::code, Collectors.counting()));
    assertEquals(Map.of("placeholder", 7L, "missing", 2L), codes);
  }

  @Test
  void namesTheFieldsInTheAuthorsLanguage() throws IOException {
    run("da", "Skygge");
    run("en", "Shadow");

    assertTrue(Files.readString(folder.resolve("skygge.md")).contains("\nresumé:\n"));
    assertTrue(Files.readString(folder.resolve("shadow.md")).contains("\nteaser:\n"));
  }

  @Test
  void neverOverwrites() throws IOException {
    Files.writeString(folder.resolve("skygge.md"), "mine");

    var code = run("da", "Skygge");

    assertEquals(ExitCodes.REFUSED, code);
    assertEquals("mine", Files.readString(folder.resolve("skygge.md")));
    assertTrue(errors.toString().contains("findes allerede"), errors::toString);
  }

  @Test
  void printsTheNextSteps() {
    run("da", "Skygge", "--relay", "traeer");

    var file = folder.resolve("skygge.md");
    var words = out.toString();
    assertTrue(words.contains("blogstafet check " + file + "\n"), words);
    assertTrue(words.contains("blogstafet preview " + file + "\n"), words);
  }

  @ParameterizedTest
  @CsvSource({"da, stafet", "en, relay"})
  void writesTheRelayIntoTheFile(String locale, String name) throws IOException {
    run(locale, "Skygge", "--relay", "traeer");

    var bytes = Files.readAllBytes(folder.resolve("skygge.md"));
    assertTrue(new String(bytes, StandardCharsets.UTF_8).contains(name + ": traeer\n"));
    assertEquals(Optional.of("traeer"), ManuscriptReader.relay(bytes));
  }

  @Test
  void leavesTheRelayBlank() throws IOException {
    run("da", "Skygge");

    var bytes = Files.readAllBytes(folder.resolve("skygge.md"));
    assertTrue(new String(bytes, StandardCharsets.UTF_8).contains("\nstafet:\n"));
    assertEquals(Optional.empty(), ManuscriptReader.relay(bytes));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"Grønt\" og gråt", "Skolen: et opgør", "Sang # 5", "[Nyt]", "$1 \\ {title}"})
  void writesATitleThatIsReadAsItWasGiven(String title) throws IOException {
    run("da", title);

    try (var files = Files.list(folder)) {
      var bytes = Files.readAllBytes(files.findAny().orElseThrow());
      var read =
          (Manuscript)
              assertInstanceOf(ReadResult.Valid.class, ManuscriptReader.read(bytes)).value();
      assertEquals(title, read.draft().title());
    }
  }

  @Test
  void answersAProgram() {
    run("da", "Skygge", "--json");

    var file = folder.resolve("skygge.md");
    assertEquals("{\"outcome\":\"written\",\"file\":\"" + file + "\"}\n", out.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "…!", "to\nlinjer"})
  void refusesATitleThatNoPostCouldHave(String title) throws IOException {
    assertEquals(2, run("da", title));

    try (var files = Files.list(folder)) {
      assertFalse(files.findAny().isPresent());
    }
  }

  private int run(String locale, String... arguments) {
    var messages = CommandMessages.of(Map.of("LANG", locale), false);
    var line = new CommandLine(new NewCommand(CLOCK, messages));
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(errors, true));
    line.setDefaultValueProvider(option ->
        option instanceof OptionSpec named && named.longestName().equals("--dir")
            ? folder.toString()
            : null);
    return line.execute(arguments);
  }
}
