package dk.blogstafet.local.newsletter;

import static dk.blogstafet.newsletter.NewsletterFixture.ANNA;
import static dk.blogstafet.newsletter.NewsletterFixture.CLIMATE;
import static dk.blogstafet.newsletter.NewsletterFixture.RELAYS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dk.blogstafet.newsletter.NewsletterSamples;
import dk.blogstafet.newsletter.records.ImportedSubscriber;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EvidenceCommandTest {
  private final NewsletterCommandRunner runner = new NewsletterCommandRunner();

  @Test
  void printsTheWholeSheet() {
    var leave = runner.fixture.subscribe(ANNA, CLIMATE);
    runner.fixture.clock.pass(Duration.ofDays(1));
    runner.fixture.links.leave(leave);

    assertEquals(0, runner.evidence("Anna@laeser.example\n"));

    var said = runner.out.toString();
    assertSaid("Address                Anna@laeser.example");
    assertSaid("Stored under code      " + runner.fixture.who(ANNA));
    assertSaid("Created by             Blogstafet 1.2.3");
    assertSaid("1. " + title() + ": consent was given");
    assertSaid(
        "Requested              2026-11-18 11:06:41.500 UTC (2026-11-18 12:06:41.500"
            + " Europe/Copenhagen)");
    assertSaid("Confirmed              2026-11-18 11:07:41.500 UTC");
    assertSaid("On the page            " + NewsletterSamples.PAGE);
    assertSaid("SHA-256 of the text    " + NewsletterSamples.WORDING.hash());
    assertSaid("Text agreed to         “" + NewsletterSamples.WORDING.text() + "”");
    assertSaid("2. " + title() + ": consent was withdrawn");
    assertSaid("Withdrawn              2026-11-19 11:07:41.500 UTC");
    assertSaid(title() + ": the reader unsubscribed");
    assertTrue(said.contains("asked to confirm the sign-up"), said);
  }

  @Test
  void printsItInDanish() {
    runner.fixture.subscribe(ANNA, CLIMATE);

    assertEquals(0, runner.evidence(ANNA, "--language", "da"));

    assertSaid("Dokumentation for en læsers samtykke til nyhedsbreve");
    assertSaid("samtykke blev givet");
    assertSaid("får nyhedsbrevet (højst én gang om ugen)");
    assertEquals(2, runner.evidence(ANNA, "--language", "de"));
  }

  @Test
  void printsItForPrograms() throws IOException {
    runner.fixture.subscribe(ANNA, CLIMATE);
    runner.fixture.signUp(ANNA, RELAYS.getLast());

    assertEquals(0, runner.evidence(ANNA, "--json"));

    var sheet = new JsonMapper().readTree(runner.out.toString());
    assertEquals(ANNA, sheet.path("address").asText());
    assertTrue(sheet.path("kept").asBoolean());
    var line = sheet.path("record").path(0);
    assertEquals("given", line.path("what").asText());
    assertEquals(NewsletterSamples.WORDING.text(), line.path("wording").path("text").asText());
    assertEquals(NewsletterSamples.WORDING.hash(), line.path("wording").path("sha256").asText());
    assertEquals("2026-11-18T11:06:41.500Z", line.path("asked").path("utc").asText());
    assertEquals(
        "2026-11-18T12:07:41.500+01:00", line.path("confirmed").path("copenhagen").asText());
    assertEquals("active", sheet.path("newsletters").path(0).path("state").asText());
    assertEquals("skole", sheet.path("waiting").path(0).path("relay").asText());
  }

  @Test
  void saysWhereAListCameFrom() {
    var line =
        new ImportedSubscriber.SubscriberImportLine(ANNA, "each", "Konferencen", "2025-06-01");
    var subscriber = line.checked(LocalDate.of(2026, 1, 1)).orElseThrow();
    runner.stores().subscriberImport().importSubscriber(subscriber, CLIMATE);

    runner.evidence(ANNA);

    assertSaid("imported from a list, with consent given elsewhere");
    assertSaid("Consent given at       Konferencen");
    assertSaid("On                     2025-06-01");
  }

  @Test
  void saysWhatItMeansThatNothingIsKept() {
    assertEquals(0, runner.evidence("nobody@laeser.example"));

    assertSaid("Nothing is stored about this address");
    assertSaid("deleted after seven days");
    assertEquals(0, runner.evidence("nobody@laeser.example", "--json"));
    assertSaid("\"kept\":false");
  }

  @Test
  void saysThatTheReaderWasErased() {
    runner.fixture.subscribe(ANNA, CLIMATE);
    runner.fixture.erasure.erase(runner.fixture.who(ANNA), RELAYS, runner.fixture.clock.instant());

    runner.evidence(ANNA);

    assertSaid("The suppressions below say why.");
    assertSaid("all newsletters: the reader had all data erased");
    assertEquals(1, count("the reader had all data erased"));
  }

  @Test
  void rejectsAnAddressAsAnArgument() {
    assertEquals(2, runner.evidence("", ANNA));
  }

  private String title() {
    return runner.fixture.books.find(CLIMATE).orElseThrow().relay().title() + " (klima)";
  }

  private void assertSaid(String part) {
    assertTrue(runner.out.toString().contains(part), () -> part + " in\n" + runner.out);
  }

  private long count(String part) {
    return runner.out.toString().lines().filter(line -> line.contains(part)).count();
  }
}
