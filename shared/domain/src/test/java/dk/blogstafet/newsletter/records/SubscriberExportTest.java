package dk.blogstafet.newsletter.records;

import static dk.blogstafet.newsletter.NewsletterFixture.ANNA;
import static dk.blogstafet.newsletter.NewsletterFixture.CLIMATE;
import static dk.blogstafet.newsletter.NewsletterFixture.SCHOOL;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.newsletter.NewsletterFixture;
import dk.blogstafet.newsletter.NewsletterSamples;
import dk.blogstafet.newsletter.SubscriberUpdate;
import dk.blogstafet.newsletter.Suppression;
import dk.blogstafet.newsletter.Suppression.SuppressionReason;
import dk.blogstafet.relay.validation.TextField;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SubscriberExportTest {
  private static final String HOME = "https://stafet.example";

  private final NewsletterFixture fixture = new NewsletterFixture();
  private final List<ImportedSubscriber> called = new ArrayList<>();

  @Test
  void exportsEachReaderWithEvidence() {
    fixture.subscribe(ANNA, CLIMATE);
    var listed = listing("bo@laeser.example");
    listings(fixture).importSubscriber(listed, CLIMATE);

    assertEquals(new SubscriberExport.ExportCounts(2, 0, 0), counts());

    var anna =
        new ImportedSubscriber(
            NewsletterSamples.address(ANNA),
            MailFrequency.WEEKLY,
            "https://stafet.example/broer/",
            LocalDate.of(2026, 11, 18));
    assertEquals(Set.of(anna, listed), Set.copyOf(called));
  }

  @Test
  void exportsTheLatestConsentToThatNewsletter() {
    fixture.links.leave(fixture.subscribe(ANNA, CLIMATE));
    fixture.clock.pass(Duration.ofDays(5));
    var link = fixture.subscribe(ANNA, CLIMATE);
    fixture.clock.pass(Duration.ofDays(5));
    fixture.links.reduce(link, MailFrequency.MONTHLY);
    fixture.subscribe(ANNA, SCHOOL);

    counts();

    assertEquals(LocalDate.of(2026, 11, 23), called.getFirst().consented());
  }

  @Test
  void exportsEveryPage() {
    for (var i = 0; i < 501; i++) {
      var subscription = NewsletterSamples.subscription(NewsletterSamples.who(), CLIMATE);
      fixture.subscribers.update(SubscriberUpdate.NOTHING.with(subscription));
    }

    assertEquals(new SubscriberExport.ExportCounts(0, 0, 501), counts());
  }

  @Test
  void canBeImportedElsewhere() {
    fixture.subscribe(ANNA, CLIMATE);
    counts();
    var other = new NewsletterFixture();

    called.forEach(it ->
        assertEquals(
            SubscriberImport.SubscriberImportResult.NEW,
            listings(other).importSubscriber(it, CLIMATE)));

    assertEquals(MailFrequency.WEEKLY, other.subscription(ANNA, CLIMATE).orElseThrow().frequency());
  }

  @Test
  void omitsUnsubscribedAndSuppressedReaders() {
    fixture.links.leave(fixture.subscribe(ANNA, CLIMATE));
    for (var name : List.of("b", "c", "d", "e")) {
      fixture.subscribe(name + "@laeser.example", CLIMATE);
      fixture.suppressions.add(
          new Suppression(
              fixture.who(name + "@laeser.example"),
              Optional.empty(),
              SuppressionReason.COMPLAINED,
              fixture.clock.instant()));
    }

    assertEquals(new SubscriberExport.ExportCounts(0, 4, 0), counts());
    assertEquals(List.of(), called);
  }

  @Test
  void exportsReadersDespiteAComplaintOfAnotherSpelling() {
    fixture.subscribe(ANNA, CLIMATE);
    fixture.feedback.stop(
        NewsletterSamples.address("anna+x@laeser.example"),
        SuppressionReason.COMPLAINED,
        NewsletterFixture.RELAYS);

    assertEquals(new SubscriberExport.ExportCounts(1, 0, 0), counts());
  }

  @Test
  void countsAddressesSealedWithOtherKeys() {
    fixture.subscribers.update(
        SubscriberUpdate.NOTHING.with(NewsletterSamples.subscription(fixture.who(ANNA), CLIMATE)));

    assertEquals(new SubscriberExport.ExportCounts(0, 0, 1), counts());
  }

  @Test
  void namesThePageOnlyIfItsAddressIsTooLong() {
    fixture.subscribe(ANNA, CLIMATE);

    var longest = TextField.SOURCE.limit() - NewsletterSamples.PAGE.length();

    for (var length : List.of(longest, longest + 1)) {
      new SubscriberExport(fixture.subscribers, fixture.suppressions, fixture.vault)
          .export(CLIMATE, "x".repeat(length), called::add);
    }

    assertEquals(
        List.of("x".repeat(longest) + NewsletterSamples.PAGE, NewsletterSamples.PAGE),
        called.stream().map(ImportedSubscriber::source).toList());
  }

  private SubscriberExport.ExportCounts counts() {
    return new SubscriberExport(fixture.subscribers, fixture.suppressions, fixture.vault)
        .export(CLIMATE, HOME, called::add);
  }

  private static SubscriberImport listings(NewsletterFixture newsletterFixture) {
    return new SubscriberImport(
        newsletterFixture.subscribers,
        newsletterFixture.suppressions,
        newsletterFixture.vault,
        newsletterFixture.clock);
  }

  private static ImportedSubscriber listing(String typed) {
    return new ImportedSubscriber(
        NewsletterSamples.address(typed),
        MailFrequency.EACH,
        "Konferencen",
        LocalDate.of(2025, 6, 1));
  }
}
