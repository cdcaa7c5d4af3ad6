package dk.blogstafet.page.renewal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.page.Page;
import dk.blogstafet.relay.CorrectionDraft;
import dk.blogstafet.relay.PostCorrector;
import dk.blogstafet.relay.PostDraft;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostPurger;
import dk.blogstafet.relay.Publisher;
import dk.blogstafet.relay.RelayId;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A purged post leaves no word in any version of any page.
final class ForgettingTest {
  private static final RelayId RELAY = new RelayId("stafetten");
  private static final List<String> WORDS =
      List.of("Ulovlig titel", "Bagtalt", "Skjult forfatter", "Hemmelig tekst", "Slem rettelse");

  private final Press press = new Press();
  private final History history = new History(press.books, RELAY, press.clock, 1);
  private final Forgetting forgetting = new Forgetting(press.relayPages(press.pages), press.pages);

  @Test
  void leavesNoWordOfAPurgedPost() {
    history.addMany(3, 2025);
    var slug = publishAndCorrect();
    press.renew(RELAY);
    history.addMany(3, 2026);
    press.renew(RELAY);

    new PostPurger(press.books, press.books, press.clock).purge(RELAY, slug, 2, "En dom.");
    var renewal = forgetting.forget(RELAY, press.soon());

    assertInstanceOf(Renewal.Current.class, renewal);
    assertEquals(List.of(), versionsWithWords());
    var address = "stafetten/indlaeg/" + slug + "/index.html";
    assertFalse(press.pages.digests().containsKey(address));
    var clean = press.cleanBuild();
    clean.keySet().retainAll(press.pages.digests().keySet());
    assertEquals(clean, press.pages.digests());
  }

  @Test
  void forgetsNothingBeforeThePagesAreMadeAnew() {
    var slug = publishAndCorrect();
    press.renew(RELAY);
    new PostPurger(press.books, press.books, press.clock).purge(RELAY, slug, 2, "En dom.");

    var renewal = forgetting.forget(new RelayId("ukendt"), press.soon());

    assertFalse(renewal instanceof Renewal.Current);
    assertFalse(versionsWithWords().isEmpty());
  }

  private PostId publishAndCorrect() {
    var author = new PostDraft.AuthorDraft("Skjult forfatter", "", "", null);
    var draft = draft(author, "Hemmelig tekst");
    new Publisher(press.books, press.books, press.clock).publish(RELAY, draft);
    press.renew(RELAY);
    var slug = new PostId("ulovlig-titel");
    new PostCorrector(press.books, press.books, press.clock)
        .correct(
            RELAY,
            slug,
            1,
            draft(author, "Rettet"),
            new CorrectionDraft("correction", "Slem rettelse"));
    assertTrue(press.books.versions(RELAY, slug).size() == 1);
    return slug;
  }

  private PostDraft draft(PostDraft.AuthorDraft author, String text) {
    var date = press.clock.instant().toString().substring(0, 10);
    return new PostDraft(
        "Ulovlig titel", date, "Politik", "Bagtalt", List.of(author), text, null, null);
  }

  private List<String> versionsWithWords() {
    return press.pages.versions().stream()
        .filter(page -> WORDS.stream().anyMatch(new String(page.bytes(), UTF_8)::contains))
        .map(Page::key)
        .toList();
  }
}
