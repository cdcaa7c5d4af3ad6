package dk.blogstafet.local.newsletter;

import static dk.blogstafet.newsletter.NewsletterFixture.ANNA;
import static dk.blogstafet.newsletter.NewsletterFixture.CLIMATE;
import static dk.blogstafet.newsletter.NewsletterFixture.RELAYS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dk.blogstafet.local.runtime.UserFacingException;
import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.newsletter.Subscription;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubscriberImportCommandTest {
  private static final String BO = "bo@laeser.example,monthly,\"Konferencen, dag 2\",2025-06-01";

  private final NewsletterCommandRunner runner = new NewsletterCommandRunner();

  @TempDir private Path folder = Path.of("");

  @Test
  void importsReadersAndReportsEachLine() throws IOException {
    runner.fixture.subscribe(ANNA, CLIMATE);
    runner.fixture.links.leave(runner.fixture.subscribe("left@laeser.example", CLIMATE));
    var list =
        NewsletterCommandRunner.list(
            folder,
            BO,
            ANNA + ",each,Arket,2025-06-01",
            "Left@laeser.example,each,Arket,2026-11-18",
            "BO+x@laeser.example,each,Arket,2025-06-02");

    assertEquals(0, importing(list), runner.errors::toString);

    assertEquals(
        """
        Imported into klima, new: 1.
        Already there, and not changed: 1.
        Suppressed, and not imported: 1 (line 4).
        Duplicates in the list: 1 (line 5).
        """,
        runner.out.toString());
    assertTrue(isActive("bo@laeser.example"));
    assertFalse(isActive("left@laeser.example"));
    var line =
        runner
            .fixture
            .subscribers
            .consentRecords(runner.fixture.who("bo@laeser.example"))
            .getFirst();
    assertEquals("Konferencen, dag 2", line.source());
  }

  @Test
  void changesNothingTheSecondTime() throws IOException {
    var list = NewsletterCommandRunner.list(folder, BO);
    importing(list);
    var before = runner.fixture.subscribers.everything();

    assertEquals(0, importing(list, "--json"));

    assertEquals(before, runner.fixture.subscribers.everything());
    assertEquals(
        "{\"outcome\":\"finished\",\"dryRun\":false,\"relay\":\"klima\",\"new\":0,"
            + "\"alreadyThere\":1,\"suppressed\":[],\"twice\":[]}\n",
        runner.out.toString());
  }

  @Test
  void storesNothingInADryRun() throws IOException {
    runner.fixture.erasure.erase(runner.fixture.who(ANNA), RELAYS, runner.fixture.clock.instant());
    var before = runner.fixture.subscribers.everything();
    var list = NewsletterCommandRunner.list(folder, BO, ANNA + ",each,Arket,2026-11-18", BO);

    assertEquals(0, importing(list, "--dry-run", "--json"));

    assertEquals(before, runner.fixture.subscribers.everything());
    assertEquals(
        "{\"outcome\":\"finished\",\"dryRun\":true,\"relay\":\"klima\",\"new\":1,\"alreadyThere\":0,\"suppressed\":[{\"line\":3}],\"twice\":[{\"line\":4,\"first\":2}]}\n",
        runner.out.toString());
  }

  @Test
  void namesEveryFlawByLineAndStoresNothing() throws IOException {
    var list =
        NewsletterCommandRunner.list(
            folder,
            BO,
            "anna@laeser,daily,,2027-01-01",
            "one,two",
            "\"a\"b,each,Arket,2025-06-01",
            "weekly,anna@laeser.example,Arket,2025-06-01");

    assertEquals(3, importing(list));

    var said = runner.errors.toString();
    assertTrue(said.startsWith(list + " can't be imported. Nothing was stored:\n"), said);
    assertTrue(said.contains(":3: Email address: The part after @ is not a domain."), said);
    assertTrue(said.contains(":3: How often can't be “daily”."), said);
    assertTrue(said.contains(":3: Source is missing. Fill it in."), said);
    assertTrue(said.contains(":3: Date of consent: "), said);
    assertTrue(said.contains(":4: The line has 2 fields, and the first line names 4."), said);
    assertTrue(said.contains(":5: There is a quotation mark inside the field."), said);
    assertFalse(said.contains("anna@laeser.example"), said);
    assertEquals(0, runner.fixture.subscribers.rows());
  }

  @Test
  void readsNoFurtherWhereFlawsAreMany() throws IOException {
    var lines = Stream.generate(() -> "one,two").limit(2_000).toArray(String[]::new);

    assertEquals(3, importing(NewsletterCommandRunner.list(folder, lines), "--json"));

    var flaws = new JsonMapper().readTree(runner.out.toString()).path("flaws");
    assertEquals(1_001, flaws.size());
    assertEquals("unread", flaws.path(1_000).path("code").asText());
    assertEquals(1_002, flaws.path(1_000).path("line").asInt());
  }

  @Test
  void namesFlawsToPrograms() throws IOException {
    assertEquals(
        3,
        importing(
            NewsletterCommandRunner.list(folder, "bo@laeser.example,each,,2025-06-01"), "--json"));
    assertEquals(
        "{\"outcome\":\"refused\",\"flaws\":[{\"line\":2,\"code\":\"missing\",\"field\":\"source\","
            + "\"message\":\"Source is missing. Fill it in.\"}]}\n",
        runner.out.toString());
  }

  @Test
  void requiresAHeader() throws IOException {
    for (var wrong :
        Stream.of(BO, "", "email,frequency,source", "email,email,source,consented").toList()) {
      var list = Files.writeString(folder.resolve("list.csv"), wrong + "\n" + BO + "\n");

      assertEquals(3, importing(list), wrong);
      assertTrue(runner.errors.toString().contains(":1: The first line must name"), wrong);
    }
  }

  @Test
  void readsColumnsInAnyOrderAndTheListsOfDanishSpreadsheets() throws IOException {
    var text =
        "\uFEFF"
            + """
            Consented;Source;Email;Frequency
            2025-06-01;Arket, side 2;bo@laeser.example;each
            """
                .replace("\n", "\r\n");

    assertEquals(0, importing(Files.writeString(folder.resolve("list.csv"), text)));
    assertTrue(isActive("bo@laeser.example"));
  }

  @Test
  void rejectsUnknownEncodings() throws IOException {
    for (var bytes : List.of("Bl\u0081", "Ærø, Blåbærgrød \u0081")) {
      var text = "email,frequency,source,consented\n" + BO.replace("dag 2", bytes);
      var broken = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
      var list = broken.replace("\u00c2\u0081", "\u0081").getBytes(StandardCharsets.ISO_8859_1);

      assertEquals(3, importing(Files.write(folder.resolve("list.csv"), list)));
      assertTrue(runner.errors.toString().contains(":2: The file isn't UTF-8 text"), bytes);
    }
  }

  @Test
  void rejectsWorkbooks() throws IOException {
    var list = Files.write(folder.resolve("liste.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0});

    assertEquals(3, importing(list));
    assertTrue(runner.errors.toString().contains(":1: This is a spreadsheet file."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252", "x-UTF-16LE-BOM"})
  void readsFilesOfADanishExcel(String encoding) throws IOException {
    var text =
        """
        sep=;
        ;;;;
        Email ;FREQUENCY;Source;\u00a0consented;;
        bo@laeser.example;Weekly;"Konferencen på Ærø,
        tilmeldingsark";01-06-2025 00:00;;
         \u00a0;;;;;
        \u00a0aase@laeser.example;each;Arket;1-6-2025;;
        '=1+1@laeser.example;monthly;"'=HYPERLINK(""x"";""y"")";2025-06-01 14.30;;
        ;;;
        ;;;;;
        """
            .replace("\n", "\r\n");
    var list = Files.write(folder.resolve("list.csv"), text.getBytes(Charset.forName(encoding)));

    assertEquals(0, importing(list), runner.errors::toString);
    assertTrue(runner.out.toString().startsWith("Imported into klima, new: 3."));
    var line =
        runner
            .fixture
            .subscribers
            .consentRecords(runner.fixture.who("bo@laeser.example"))
            .getFirst();
    assertEquals("Konferencen på Ærø, tilmeldingsark", line.source());
    assertEquals(MailFrequency.WEEKLY, line.frequency());
    assertEquals(
        Instant.parse("2025-05-31T22:00:00Z"), line.prompt().orElseThrow().at(), "that day here");
    var guarded =
        runner.fixture.subscribers.consentRecords(runner.fixture.who("=1+1@laeser.example"));
    assertEquals("=HYPERLINK(\"x\";\"y\")", guarded.getFirst().source());
  }

  @Test
  void rejectsValuesInUnnamedColumns() throws IOException {
    var text = "email;frequency;source;consented;;\nbo@laeser.example;each;x;2025-06-01;;noget\n";

    assertEquals(3, importing(Files.writeString(folder.resolve("list.csv"), text)));
    assertTrue(
        runner.errors.toString().contains(":2: The line has 6 fields"), runner.errors::toString);
  }

  @Test
  void rejectsAmbiguousDates() throws IOException {
    for (var date : List.of("06/01/2025", "01-06-25", "31-02-2025", "45809", "2025-06-01T00:00Z")) {
      assertEquals(
          3,
          importing(NewsletterCommandRunner.list(folder, "bo@laeser.example,each,x," + date)),
          date);
      assertTrue(runner.errors.toString().contains("is not a valid date"), date);
    }
  }

  @Test
  void refusesARelayAndAFileThatAreNotThere() throws IOException {
    assertEquals(
        2,
        runner.subscribers(
            "import", NewsletterCommandRunner.list(folder, BO).toString(), "--relay=x"));
    assertTrue(runner.errors.toString().startsWith("There is no relay “x”. The relays are: klima"));
    assertEquals(2, importing(folder.resolve("none.csv")));
    assertTrue(runner.errors.toString().contains("none.csv can't be read."));
  }

  @Test
  void saysThatTheStoreIsOutOfReach() throws IOException {
    var context =
        NewsletterCommandRunner.desk(
            _ -> {
              throw UserFacingException.of("data.busy", "demo");
            },
            "en",
            "");
    var list = NewsletterCommandRunner.list(folder, BO).toString();

    assertEquals(
        5, runner.run(SubscribersCommand.line(context), "import", list, "--relay=klima", "--json"));
    assertEquals(
        "{\"outcome\":\"unreachable\",\"reason\":\"The process that uses the data in demo"
            + " is starting or stopping. Try again in a moment.\"}\n",
        runner.out.toString());
  }

  private int importing(Path list, String... options) {
    var words =
        Stream.concat(Stream.of("import", list.toString(), "--relay=klima"), Stream.of(options));
    return runner.subscribers(words.toArray(String[]::new));
  }

  private boolean isActive(String typed) {
    return runner.fixture.subscription(typed, CLIMATE).filter(Subscription::isActive).isPresent();
  }
}
