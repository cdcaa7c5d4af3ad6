package dk.blogstafet.local.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.local.command.ExitCodes;
import dk.blogstafet.local.i18n.CommandMessages;
import dk.blogstafet.local.runtime.UserFacingException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CheckCommandTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2016-06-01T12:00:00Z"), ZoneOffset.UTC);
  private static final String SOUND =
      "---\ntitel: Skygge\ndato: 2016-06-01\nkategori: Drift\nresumé: Om skygge.\n---\n\nKort.\n";
  private static final String SHEET =
      "---\ntitel: Træer\nkategorier:\n  - Drift\n---\n\nOm træer.\n";

  private final StringWriter out = new StringWriter();
  private final StringWriter errors = new StringWriter();

  @TempDir private Path folder = Path.of("");

  @Test
  void endsWellWithHints() throws IOException {
    var file = file("a.md", SOUND.replace("Kort.", "Se [her](https://example.org/)."));

    assertEquals(ExitCodes.DONE, run(file));
    assertEquals(
        file
            + ":8: råd: Linkteksten ”her” siger ikke, hvor linket fører hen. Beskriv målet, så linket"
            + " kan forstås alene.\n"
            + file
            + ": lixtal 2 (meget let).\nFiler: 1. Fejl: 0. Råd: 1.\n",
        out.toString());
  }

  @Test
  void endsWithAnErrorAndNamesFileAndLine() throws IOException {
    var file = file("a.md", SOUND.replace("2016-06-01", "2016-06-31"));

    assertEquals(ExitCodes.FAILED, run(file, file("b.md", SOUND)));
    var words = errors.toString();
    assertTrue(words.startsWith(file + ":3: fejl: Dato er ikke en gyldig dato"), words);
    assertTrue(words.contains("b.md: ingen fejl eller råd."), words);
    assertTrue(words.endsWith("Filer: 2. Fejl: 1. Råd: 0.\n"), words);
  }

  @Test
  void answersAProgram() throws IOException {
    var file = file("a.md", SOUND.replace("Kort.", "![x](y)"));

    run("--json", file);

    assertTrue(
        out.toString()
            .startsWith(
                "{\"outcome\":\"errors\",\"files\":[{\"file\":\""
                    + file
                    + "\",\"findings\":[{\"line\":8,\"weight\":\"error\",\"code\":\"image\","),
        out::toString);
  }

  @Test
  void knowsTheRelayByItsCategories() throws IOException {
    var file = file("a.md", SOUND);

    assertEquals(ExitCodes.DONE, run("--categories", "Planlægning,Drift", file));
    assertEquals(ExitCodes.FAILED, run("--categories", "Planlægning", file));
    assertEquals(2, run("--categories", "Drift,DRIFT", file));
  }

  @Test
  void readsTheRelayFromAGivenFileOrTheOneBeside() throws IOException {
    var sheet = file("andet.md", SHEET.replace("Drift", "Andet"));
    var file = file("a.md", SOUND);

    assertEquals(ExitCodes.FAILED, run("--relay-file", sheet, file));
    file("stafet.md", SHEET);
    assertEquals(ExitCodes.DONE, run(file));
    file("stafet.md", SHEET.replace("Drift", "Andet"));
    assertEquals(ExitCodes.FAILED, run(file));
  }

  @Test
  void explainsAMissingRelay() throws IOException {
    var data = folder.resolve("data");

    assertEquals(2, run("--relay", "x", "--data", data.toString(), file("a.md", SOUND)));
    assertTrue(errors.toString().contains("--relay-file"), errors::toString);

    Files.createDirectories(data.resolve("dynamodb"));
    assertEquals(
        ExitCodes.UNAVAILABLE, run("--relay", "x", "--data", data.toString(), file("a.md", SOUND)));
  }

  @Test
  void refusesAFileThatIsNotThere() {
    assertEquals(2, run(folder.resolve("no.md").toString()));
    assertTrue(errors.toString().contains("no.md kan ikke læses"), errors::toString);
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  private int run(String... arguments) {
    var messages = CommandMessages.of(Map.of("LANG", "da"), false);
    var line =
        new CommandLine(
            new CheckCommand(
                _ -> {
                  throw UserFacingException.of("data.busy", "demo");
                },
                CLOCK,
                messages));
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(errors, true));
    return line.execute(arguments);
  }
}
