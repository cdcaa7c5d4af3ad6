package dk.blogstafet.newsletter.records;

import static dk.blogstafet.newsletter.NewsletterFixture.CLIMATE;
import static dk.blogstafet.newsletter.NewsletterFixture.SCHOOL;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.newsletter.NewsletterFixture;
import dk.blogstafet.newsletter.NewsletterSamples;
import dk.blogstafet.newsletter.PendingSignUp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SubscriberCountsTest {
  private final NewsletterFixture fixture = new NewsletterFixture();

  @Test
  void countsPendingActiveAndEndedSubscriptions() {
    fixture.signUp("a@laeser.example", CLIMATE);
    fixture.subscribe("b@laeser.example", CLIMATE);
    fixture.links.leave(fixture.subscribe("c@laeser.example", CLIMATE));
    fixture.subscribe("d@laeser.example", SCHOOL);

    var counted = count(Map.of());

    assertEquals(1, counted.waiting());
    assertEquals(
        Map.of(MailFrequency.EACH, 0, MailFrequency.WEEKLY, 1, MailFrequency.MONTHLY, 0),
        counted.active());
    assertEquals(1, counted.totalLeft());
  }

  @Test
  void countsSeveralPages() {
    var subscriberImport =
        new SubscriberImport(
            fixture.subscribers, fixture.suppressions, fixture.vault, fixture.clock);
    for (var number = 0; number < 1_001; number++) {
      var address = NewsletterSamples.address("a" + number + "@laeser.example");
      subscriberImport.importSubscriber(
          new ImportedSubscriber(
              address, MailFrequency.MONTHLY, "Konferencen", LocalDate.of(2025, 6, 1)),
          CLIMATE);
    }

    var counted = count(Map.of());

    assertEquals(1_001, counted.totalActive());
    assertEquals(1_001, counted.active().get(MailFrequency.MONTHLY));
    assertEquals(0, counted.waiting() + counted.totalLeft());
  }

  @Test
  void ignoresExpiredSignUps() {
    fixture.signUp("a@laeser.example", CLIMATE);
    fixture.clock.pass(PendingSignUp.TERM);

    assertEquals(0, count(Map.of()).waiting());
  }

  @Test
  void countsWhoJoinedAndLeftSinceTheLatestIssue() {
    fixture.subscribe("a@laeser.example", CLIMATE);
    var early = fixture.subscribe("b@laeser.example", CLIMATE);
    fixture.clock.pass(Duration.ofDays(1));
    var issue = fixture.clock.instant();
    fixture.subscribe("c@laeser.example", CLIMATE);
    fixture.links.leave(early);

    var counted = count(Map.of(MailFrequency.WEEKLY, issue, MailFrequency.EACH, issue));

    assertEquals(
        Map.of(
            MailFrequency.WEEKLY, new SubscriberCounts.IssueGrowth(1, 1),
            MailFrequency.EACH, new SubscriberCounts.IssueGrowth(0, 0)),
        counted.growth());
    assertEquals(Map.of(), count(Map.of()).growth());
  }

  private SubscriberCounts count(Map<MailFrequency, Instant> issues) {
    return SubscriberCounts.of(fixture.subscribers, CLIMATE, fixture.clock.instant(), issues);
  }
}
