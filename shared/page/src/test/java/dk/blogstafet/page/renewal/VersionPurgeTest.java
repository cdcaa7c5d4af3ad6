package dk.blogstafet.page.renewal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.relay.IssueId;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.change.CorrectionDraft;
import dk.blogstafet.relay.change.PostCorrector;
import dk.blogstafet.relay.change.PostDraft;
import dk.blogstafet.relay.change.PostPurger;
import dk.blogstafet.relay.change.Publisher;
import dk.blogstafet.relay.rendering.RenderedPage;
import java.util.List;
import org.junit.jupiter.api.Test;

/// No version of any page has any text of a purged post.
final class VersionPurgeTest {
  private static final RelayId RELAY = new RelayId("stafetten");
  private static final List<String> WORDS =
      List.of("Ulovlig titel", "Bagtalt", "Skjult forfatter", "Hemmelig tekst", "Slem rettelse");

  private final RenewalFixture fixture = new RenewalFixture();
  private final SimulatedRelay relay = new SimulatedRelay(fixture.books, RELAY, fixture.clock, 1);
  private final VersionPurge purge =
      new VersionPurge(fixture.relayPages(fixture.pages), fixture.pages);

  @Test
  void leavesNoTextOfAPurgedPost() {
    relay.addMany(3, 2025);
    var slug = publishAndCorrect();
    fixture.renew(RELAY);
    relay.addMany(3, 2026);
    relay.archive(new IssueId("2026-W20"), List.of(slug));
    fixture.renew(RELAY);
    assertTrue(versionsWithWords().contains("stafetten/nyhedsbrev/2026-W20/index.html"));

    new PostPurger(fixture.books, fixture.books, fixture.clock).purge(RELAY, slug, 2, "En dom.");
    var renewal = purge.purge(RELAY, fixture.soon());

    assertInstanceOf(RenewalOutcome.UpToDate.class, renewal);
    assertEquals(List.of(), versionsWithWords());
    var address = "stafetten/indlaeg/" + slug + "/index.html";
    assertFalse(fixture.pages.digests().containsKey(address));
    var card = "stafetten/kort/" + slug + ".png";
    assertTrue(fixture.pages.versions().stream().noneMatch(page -> page.key().equals(card)));
    var clean = fixture.cleanBuild();
    clean.keySet().retainAll(fixture.pages.digests().keySet());
    assertEquals(clean, fixture.pages.digests());
  }

  @Test
  void purgesVersionsOnlyAfterThePagesAreRendered() {
    var slug = publishAndCorrect();
    fixture.renew(RELAY);
    new PostPurger(fixture.books, fixture.books, fixture.clock).purge(RELAY, slug, 2, "En dom.");

    var renewal = purge.purge(new RelayId("ukendt"), fixture.soon());

    assertFalse(renewal instanceof RenewalOutcome.UpToDate);
    assertFalse(versionsWithWords().isEmpty());
  }

  private PostId publishAndCorrect() {
    var author = new PostDraft.AuthorDraft("Skjult forfatter", "", "", null);
    var draft = draft(author, "Hemmelig tekst");
    new Publisher(fixture.books, fixture.books, fixture.clock).publish(RELAY, draft);
    fixture.renew(RELAY);
    var slug = new PostId("ulovlig-titel");
    new PostCorrector(fixture.books, fixture.books, fixture.clock)
        .correct(
            RELAY,
            slug,
            1,
            draft(author, "Rettet"),
            new CorrectionDraft("correction", "Slem rettelse"));
    assertTrue(fixture.books.versions(RELAY, slug).size() == 1);
    return slug;
  }

  private PostDraft draft(PostDraft.AuthorDraft author, String text) {
    var date = fixture.clock.instant().toString().substring(0, 10);
    return new PostDraft(
        "Ulovlig titel", date, "Politik", "Bagtalt", List.of(author), text, null, null);
  }

  private List<String> versionsWithWords() {
    return fixture.pages.versions().stream()
        .filter(page -> WORDS.stream().anyMatch(new String(page.bytes(), UTF_8)::contains))
        .map(RenderedPage::key)
        .toList();
  }
}
