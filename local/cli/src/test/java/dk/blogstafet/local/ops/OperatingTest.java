package dk.blogstafet.local.ops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.editing.key.KeyGrant;
import dk.blogstafet.local.runtime.CommandStores;
import dk.blogstafet.local.runtime.DefaultSiteAddress;
import dk.blogstafet.local.runtime.HttpEditor;
import dk.blogstafet.local.runtime.RunningSite;
import dk.blogstafet.local.runtime.UserFacingException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// Checks operators' commands while the site runs.
@Timeout(180)
class OperatingTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter errors = new StringWriter();

  /// Types what the prompt requires.
  private UnaryOperator<String> person = question -> question.replaceAll(".* type (.*): ", "$1");

  @TempDir private Path data = Path.of("");

  @Test
  void purgesAPostFromDataAndPages() throws Exception {
    try (var running = new RunningSite(data, false)) {
      running.publish("Asken på hjørnet");
      running.until("/traeer/", "Asken på hjørnet");

      var code = purge("traeer", "asken-paa-hjoernet", "--reason", "Efter dommen.");

      assertEquals(0, code, errors::toString);
      var page = running.get("/traeer/indlaeg/asken-paa-hjoernet/");
      assertEquals(410, page.statusCode());
      assertFalse(page.body().contains("Asken på hjørnet"), page::body);
      assertFalse(running.get("/traeer/").body().contains("Asken på hjørnet"));
      assertFalse(running.get("/traeer/feed.json").body().contains("Asken på hjørnet"));
      assertEquals(0, purge("traeer", "asken-paa-hjoernet", "--reason", "Igen."));
    }
  }

  @Test
  void purgesNothingUnlessItsSlugIsTyped() {
    for (var typed : List.of("", "y", "traeer/egen", "asken")) {
      person = _ -> typed;

      assertEquals(2, purge("traeer", "asken", "--reason", "Efter dommen."));
      assertTrue(errors.toString().startsWith("Nothing was purged"), errors::toString);
    }
  }

  @Test
  void reportsAMissingPostInsteadOfPurging() throws UserFacingException {
    CommandStores.open(data, RunningSite.TEMPLATE, DefaultSiteAddress.ADDRESS).close();

    assertEquals(2, purge("traeer", "ukendt", "--reason", "Efter dommen."));
    assertTrue(errors.toString().startsWith("There is no post traeer/ukendt"), errors::toString);
  }

  @Test
  void verifiesTheAuditLog() throws Exception {
    try (var running = new RunningSite(data, false)) {
      publishSigned(running, "Asken");
      publishSigned(running, "Egen");

      assertEquals(0, trail("--data", data.toString()), errors::toString);
      assertTrue(out.toString().contains("relay/traeer: 2 entries are intact"), out::toString);
      out.getBuffer().setLength(0);
      trail("--data", data.toString(), "--json");
    }
    var printed = out.toString();
    var kept = Files.writeString(data.resolve("trail.jsonl"), printed);
    assertEquals(0, trail("--check", kept.toString()), errors::toString);

    Files.writeString(kept, printed.replace("\"asken\"", "\"ellen\""));

    assertEquals(3, trail("--check", kept.toString()));
    assertTrue(
        errors.toString().contains("relay/traeer: entry 2 doesn't follow"), errors::toString);
  }

  private static void publishSigned(RunningSite running, String title) throws Exception {
    try (var stores = running.stores()) {
      var editor = new HttpEditor(running.home()).trusted(stores, KeyGrant.ALL);
      var post =
          "{\"title\":\""
              + title
              + "\",\"date\":\"2015-01-02\",\"category\":\"Drift\",\"teaser\":\"Kort.\"}";
      var answer = editor.send("POST", "/api/relays/traeer/posts", post);
      assertEquals(201, answer.statusCode(), answer::body);
    }
  }

  private int purge(String... words) {
    var all = Stream.concat(Arrays.stream(words), Stream.of("--data", data.toString()));
    return run(
        new CommandLine(new PurgeCommand(context(), Clock.systemUTC(), Optional.of(person))),
        all.toArray(String[]::new));
  }

  private int trail(String... words) {
    return run(new CommandLine(new AuditCommand(context())), words);
  }

  private static OperatorContext context() {
    return new OperatorContext(RunningSite.TEMPLATE, Map.of());
  }

  private int run(CommandLine line, String... words) {
    return line.setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(errors, true))
        .execute(words);
  }
}
