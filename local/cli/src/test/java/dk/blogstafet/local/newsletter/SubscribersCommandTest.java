package dk.blogstafet.local.newsletter;

import static dk.blogstafet.newsletter.NewsletterFixture.ANNA;
import static dk.blogstafet.newsletter.NewsletterFixture.CLIMATE;
import static dk.blogstafet.newsletter.NewsletterFixture.RELAYS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.mail.EmailAddress;
import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.newsletter.NewsletterFixture;
import dk.blogstafet.newsletter.Suppression;
import dk.blogstafet.newsletter.Suppression.SuppressionReason;
import dk.blogstafet.newsletter.issue.IssueUpdate;
import dk.blogstafet.newsletter.issue.RelayMailing;
import dk.blogstafet.relay.IssueId;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubscribersCommandTest {
  private final NewsletterCommandRunner runner = new NewsletterCommandRunner();

  @TempDir private Path folder = Path.of("");

  @Test
  void countsPerRelayAndFrequency() {
    stock();

    assertEquals(0, runner.subscribers("--relay", "klima"));

    assertEquals(
        """
        klima
                                       waiting confirmed      left
          each post                                    0         0
          at most once a week                          1         1
          at most once a month                         0         0
          total                              1         1         1
        """,
        runner.out.toString());
  }

  @Test
  void countsForPrograms() {
    stock();

    assertEquals(0, runner.subscribers("--json"));

    assertEquals(
        "{\"relays\":[{\"relay\":\"klima\",\"waiting\":1,"
            + "\"confirmed\":{\"each\":0,\"weekly\":1,\"monthly\":0,\"together\":1},"
            + "\"left\":{\"each\":0,\"weekly\":1,\"monthly\":0,\"together\":1}},"
            + "{\"relay\":\"skole\",\"waiting\":0,"
            + "\"confirmed\":{\"each\":0,\"weekly\":0,\"monthly\":0,\"together\":0},"
            + "\"left\":{\"each\":0,\"weekly\":0,\"monthly\":0,\"together\":0}}]}\n",
        runner.out.toString());
  }

  @Test
  void tellsTheGrowthSinceTheLatestIssue() {
    var last =
        new RelayMailing.LastIssue(
            new IssueId("2026-W46"), Instant.parse("2026-11-16T06:50:00Z"), Instant.EPOCH);
    var mailing =
        new RelayMailing(NewsletterFixture.CLIMATE, true, Map.of(MailFrequency.WEEKLY, last), 1);
    runner.issues.update(IssueUpdate.of(mailing));
    stock();

    assertEquals(0, runner.subscribers("--relay", "klima"));
    var lines = runner.out.toString().lines().toList();
    assertEquals(0, runner.subscribers("--relay", "klima", "--json"));

    assertEquals(
        "  since the latest newsletter, at most once a week: 1 joined, 1 left", lines.getLast());
    assertTrue(
        runner
            .out
            .toString()
            .contains("\"sinceLatestIssue\":{\"weekly\":{\"joined\":1,\"left\":1}}"),
        runner.out::toString);
  }

  @Test
  void refusesARelayThatIsNotThere() {
    assertEquals(2, runner.subscribers("--relay", "ukendt"));
    assertTrue(runner.errors.toString().contains("The relays are: klima, skole."));
  }

  @Test
  void exportsWhatAnImportReads() throws IOException {
    stock();
    var file = folder.resolve("out.csv");

    assertEquals(0, runner.subscribers("export", "--relay=klima", "--out=" + file));

    assertEquals(
        """
        \uFEFFemail;frequency;source;consented\r
        anna@laeser.example;weekly;https://bro.dk/broer/;2026-11-18\r
        """,
        Files.readString(file));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    assertTrue(runner.errors.toString().startsWith("Exported from klima: 1."));
    assertEquals("", runner.out.toString());

    var other = new NewsletterCommandRunner();
    assertEquals(0, other.subscribers("import", file.toString(), "--relay=klima"));
    assertTrue(other.fixture.subscription(ANNA, CLIMATE).orElseThrow().isActive());
  }

  /// Excel in Danish writes dates in its own way, Windows-1252, and rows of empty cells.
  @Test
  void keepsEveryReaderThroughExcelAndBack() throws IOException {
    var list =
        NewsletterCommandRunner.list(
            folder,
            "anna@laeser.example,weekly,\"Møde på Ærø; \"\"efter\"\" foran\",2025-06-01",
            "=1+1@laeser.example,each,=HYPERLINK('x'),2025-12-24",
            "-2@laeser.example,monthly,juni 2025,2024-02-29",
            "o'neill@laeser.example,each,'0012,2025-01-02");
    assertEquals(0, runner.subscribers("import", list.toString(), "--relay=klima"));
    var before = exported(runner, "before.csv");

    var saved =
        Pattern.compile(";(\\d{4})-(\\d{2})-(\\d{2})\r")
            .matcher(before.replace("\uFEFF", ""))
            .replaceAll(";$3-$2-$1;;\r\n;;;;;\r");
    var bytes = saved.getBytes(Charset.forName("windows-1252"));
    var file = Files.write(folder.resolve("saved.csv"), bytes);
    var other = new NewsletterCommandRunner();

    assertEquals(0, other.subscribers("import", file.toString(), "--relay=klima"));
    assertEquals(
        before.lines().sorted().toList(), exported(other, "after.csv").lines().sorted().toList());
  }

  private String exported(NewsletterCommandRunner from, String name) throws IOException {
    var file = folder.resolve(name);
    assertEquals(0, from.subscribers("export", "--relay=klima", "--out=" + file));
    return Files.readString(file);
  }

  @Test
  void exportsToStandardOutputAndOverwritesNoFile() throws IOException {
    stock();
    runner.fixture.suppressions.add(
        new Suppression(
            runner.fixture.who(ANNA),
            Optional.empty(),
            SuppressionReason.BOUNCED,
            runner.fixture.clock.instant()));

    assertEquals(0, runner.subscribers("export", "--relay=klima"));
    assertEquals("\uFEFFemail;frequency;source;consented\r\n", runner.out.toString());
    assertTrue(runner.errors.toString().contains("they are suppressed: 1."));

    var there = Files.writeString(folder.resolve("there.csv"), "mine");
    assertEquals(2, runner.subscribers("export", "--relay=klima", "--out=" + there));
    assertEquals("mine", Files.readString(there));
  }

  @Test
  void erasesAReaderWhoseAddressComesFromStandardInput() {
    stock();

    assertEquals(0, erase("\n Anna+x@laeser.example \n"));

    assertEquals(
        "Erased: 1 newsletter, no waiting sign-ups, 1 line of the consent record. A code of"
            + " the address is kept with the reason, so that no import brings it back.\n",
        runner.out.toString());
    assertFalse(runner.fixture.subscription(ANNA, CLIMATE).isPresent());
    assertEquals(1, runner.fixture.suppressions.of(runner.fixture.who(ANNA)).size());
  }

  @Test
  void erasesOnceHoweverOften() {
    assertEquals(0, erase(ANNA));
    assertTrue(runner.out.toString().startsWith("Nothing was stored."), runner.out::toString);
    var before = runner.fixture.subscribers.everything();

    assertEquals(0, erase(ANNA));

    assertEquals(before, runner.fixture.subscribers.everything());
    assertEquals(1, runner.fixture.suppressions.of(runner.fixture.who(ANNA)).size());
  }

  @Test
  void erasesNothingWithoutAnAddress() {
    assertEquals(2, erase("\n\n"));
    assertTrue(runner.errors.toString().startsWith("No address given."));
    assertTrue(runner.errors.toString().contains("erase < address.txt"), runner.errors::toString);
    assertEquals(2, erase("anna.laeser.example"));
    assertTrue(runner.errors.toString().startsWith("Email address is not valid."));
    assertFalse(runner.errors.toString().contains("anna"));
    assertEquals(2, runner.subscribers("erase", ANNA), "an argument is seen by others");
  }

  @Test
  void makesARestoredTableForgetAgain() {
    runner.fixture.subscribe(ANNA, CLIMATE);
    runner.fixture.subscribe("bo@laeser.example", CLIMATE);
    var leave = runner.fixture.subscribe("dan@laeser.example", CLIMATE);
    var restore = runner.fixture.subscribers.copy();
    runner.fixture.erasure.erase(runner.fixture.who(ANNA), RELAYS, runner.fixture.clock.instant());
    runner.fixture.feedback.stop(address("bo@laeser.example"), SuppressionReason.BOUNCED, RELAYS);
    runner.fixture.links.leave(leave);
    restore.run();

    assertEquals(0, runner.subscribers("reapply"));

    assertEquals(
        "Read 3 lines of the log. Newsletters stopped: 1. Readers erased: 1. Mailboxes"
            + " suppressed permanently: 1. The rest was up to date.\n",
        runner.out.toString());
    assertEquals(0, runner.subscribers("reapply", "--json"));
    assertEquals(
        "{\"outcome\":\"done\",\"lines\":3,\"left\":0,\"erased\":0,\"barred\":0,\"lifted\":0}\n",
        runner.out.toString());
  }

  @Test
  void liftsABounceOfAnAddressThatComesFromStandardInput() {
    runner.fixture.feedback.stop(address(ANNA), SuppressionReason.BOUNCED, RELAYS);

    assertEquals(0, runner.subscribers(ANNA, new String[] {"lift"}));

    assertTrue(runner.out.toString().startsWith("Lifted, and added"), runner.out::toString);
    assertTrue(runner.out.toString().contains("mail can't be delivered"));
    runner.fixture.subscribe(ANNA, CLIMATE);
    assertEquals(0, runner.subscribers(ANNA, new String[] {"unsuppress", "--json"}));
    assertEquals("{\"outcome\":\"done\",\"lifted\":[]}\n", runner.out.toString());
  }

  @Test
  void liftsNothingThatOtherSpellingsHaveBroughtAbout() {
    runner.fixture.feedback.stop(
        address("anna+x@laeser.example"), SuppressionReason.BOUNCED, RELAYS);

    assertEquals(0, runner.subscribers(ANNA, new String[] {"lift"}));

    assertTrue(runner.out.toString().startsWith("No bounce or complaint"), runner.out::toString);
    assertFalse(runner.out.toString().contains("anna"));
  }

  /// One reader, one who left and one who waits.
  private void stock() {
    runner.fixture.subscribe(ANNA, CLIMATE);
    runner.fixture.links.leave(runner.fixture.subscribe("bo@laeser.example", CLIMATE));
    runner.fixture.signUp("dan@laeser.example", CLIMATE);
  }

  private int erase(String input) {
    return runner.subscribers(input, new String[] {"erase"});
  }

  private static EmailAddress address(String typed) {
    return EmailAddress.parse(typed).orElseThrow();
  }
}
