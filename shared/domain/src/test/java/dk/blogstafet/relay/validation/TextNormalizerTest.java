package dk.blogstafet.relay.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.IntroductoryArticle;
import dk.blogstafet.relay.Leg;
import dk.blogstafet.relay.MemoryRelayStore;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostBody;
import dk.blogstafet.relay.PostChange;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostMetadata;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RenewalHint;
import dk.blogstafet.relay.change.CorrectionDraft;
import dk.blogstafet.relay.change.CorrectionOutcome;
import dk.blogstafet.relay.change.DescribeRelayOutcome;
import dk.blogstafet.relay.change.OpenRelayOutcome;
import dk.blogstafet.relay.change.PostCorrector;
import dk.blogstafet.relay.change.PostDraft;
import dk.blogstafet.relay.change.PostPurger;
import dk.blogstafet.relay.change.PublicationOutcome;
import dk.blogstafet.relay.change.Publisher;
import dk.blogstafet.relay.change.RelayChangeWriter;
import dk.blogstafet.relay.change.RelayDraft;
import dk.blogstafet.relay.change.RelayEditor;
import java.net.URI;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The same words in other forms: composed and decomposed letters, line ends, white space.
final class TextNormalizerTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
  private static final LocalDate DATE = LocalDate.parse("2026-03-01");

  private final RelayId id = new RelayId("broer");
  private final MemoryRelayStore books = new MemoryRelayStore();
  private final Publisher publisher = new Publisher(books, books, CLOCK);

  @BeforeEach
  void openTheRelay() {
    books.open(relay("Ledelse på é"));
  }

  @Test
  void publishesOnePostOfComposedAndDecomposedLetters() {
    var composed = published(publisher.publish(id, draft("Café på broen", "Té\n\nog ø", null)));

    var again =
        publisher.publish(id, draft(nfd(" Café på broen\u00A0"), nfd("Té\r\n\r\nog ø\r\n"), null));

    assertEquals(composed, alreadyPublished(again));
    assertEquals("Café på broen", composed.post().metadata().title());
    assertEquals(new PostBody.MarkdownText("Té\n\nog ø"), composed.body());
  }

  /// Texts that version 0.1.0 stored unchanged.
  @Test
  void recognisesAPostStoredDecomposedOrWithWhiteSpace() {
    var stored = store("bro", nfd(" Café på broen "), new PostBody.MarkdownText(nfd("Té ")));

    var again = publisher.publish(id, draft("Café på broen", "Té", null));
    var other = publisher.publish(id, draft("Café på broen", "Kaffe", null));

    assertEquals(stored, alreadyPublished(again));
    assertInstanceOf(
        PublicationOutcome.ContentDiffers.class,
        ((PublicationOutcome.Done) other).results().getFirst());
  }

  @Test
  void recognisesBothPostsStoredInBothForms() {
    var composed = store("bro", "Café", new PostBody.MarkdownText("Et"));
    var decomposed = store("bro-2", nfd("Café"), new PostBody.MarkdownText("To"));

    assertEquals(composed, alreadyPublished(publisher.publish(id, draft("Café", "Et", null))));
    assertEquals(decomposed, alreadyPublished(publisher.publish(id, draft("Café", "To", null))));
  }

  @Test
  void recognisesALinkStoredAsTyped() {
    var link = URI.create("HTTPS://Www.xn--rdgrd-vuad.dk/æ");
    var stored = store("bro", "Bro", new PostBody.ExternalLink(link));

    var again = publisher.publish(id, draft("Bro", null, "https://www.rødgrød.dk/%C3%A6"));

    assertEquals(stored, alreadyPublished(again));
  }

  @ParameterizedTest
  @EnumSource(names = {"NFC", "NFD"})
  void doesNotRepublishAPurgedPostInEitherForm(Normalizer.Form form) {
    var title = Normalizer.normalize("Café", form);
    var text = Normalizer.normalize("Té", form);
    var stored = store("cafe", title, new PostBody.MarkdownText(text));
    new PostPurger(books, books, CLOCK).purge(id, stored.id(), 1, "Ulovligt");

    var again = publisher.publish(id, draft("Café", "Té", null));

    assertInstanceOf(
        PublicationOutcome.MatchesPurged.class,
        ((PublicationOutcome.Done) again).results().getFirst());
  }

  @Test
  void storesNoCorrectionOfTheFormAlone() {
    var post = published(publisher.publish(id, draft("Café", "Té", null)));
    var told = new CorrectionDraft(" correction ", "Nu med é.");

    var outcome =
        new PostCorrector(books, books, CLOCK)
            .correct(id, post.id(), 1, draft(nfd("Café "), nfd("Té\r\n"), null), told);

    assertEquals(new CorrectionOutcome.Unchanged(post), outcome);
  }

  @Test
  void keepsTheFormOfACategoryWithPosts() {
    books.open(relay(new RelayId("andre"), nfd("Ledelse på é")));
    var editor = new RelayEditor(books);
    var other = new RelayId("andre");
    var post = published(publisher.publish(other, draft("Bro", "Té", null)));

    var described = editor.describe(other, 1, relayDraft("Andre broer", "Ledelse på é"));

    assertEquals(new Category(nfd("Ledelse på é")), post.post().metadata().category());
    var snapshot = assertInstanceOf(DescribeRelayOutcome.Done.class, described).snapshot();
    assertEquals(List.of(new Category(nfd("Ledelse på é"))), snapshot.relay().categories());
  }

  @Test
  void opensARelayOnceInAnyForm() {
    var editor = new RelayEditor(books);
    books.open(relay(new RelayId("andre"), nfd("Ledelse på é")));

    var again = editor.open("andre", relayDraft("Broer på é", "Ledelse på é"));
    var described =
        editor.describe(new RelayId("andre"), 1, relayDraft("Broer på é", "Ledelse på é"));

    assertInstanceOf(OpenRelayOutcome.AlreadyOpen.class, again);
    assertInstanceOf(DescribeRelayOutcome.Unchanged.class, described);
  }

  private Post store(String slug, String title, PostBody body) {
    var seen = books.find(id).orElseThrow();
    var category = seen.relay().categories().getFirst();
    var metadata = new PostMetadata(title, DATE, category, "Om bro", List.of());
    var post =
        new PostSummary(new PostId(slug), new Leg(seen.legs() + 1), metadata, CLOCK.instant());
    var whole = new Post(post, body);
    new RelayChangeWriter(books, books)
        .commit(seen, List.of(new PostChange.Add(whole)), RenewalHint.DONE);
    return whole;
  }

  private static Post published(PublicationOutcome publication) {
    var done = assertInstanceOf(PublicationOutcome.Done.class, publication);
    return assertInstanceOf(PublicationOutcome.Published.class, done.results().getFirst()).whole();
  }

  private static Post alreadyPublished(PublicationOutcome publication) {
    var done = assertInstanceOf(PublicationOutcome.Done.class, publication);
    return assertInstanceOf(PublicationOutcome.AlreadyPublished.class, done.results().getFirst())
        .whole();
  }

  private static PostDraft draft(String title, @Nullable String text, @Nullable String link) {
    return new PostDraft(
        title, DATE.toString(), "Ledelse på é", "Om bro", List.of(), text, link, null);
  }

  private Relay relay(String category) {
    return relay(id, category);
  }

  private static Relay relay(RelayId id, String category) {
    return new Relay(
        id,
        nfd("Broer på é"),
        nfd("Om é."),
        Optional.of(
            new IntroductoryArticle(nfd("Én bro"), Optional.of(URI.create("https://BRO.dk/æ")))),
        List.of(new Category(category)),
        Language.DANISH,
        Relay.RelayState.OPEN);
  }

  private static RelayDraft relayDraft(String title, String category) {
    return new RelayDraft(
        title, "Om é.\r\n", "Én bro", "https://bro.dk/æ", List.of(category), "da", true);
  }

  private static String nfd(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD);
  }
}
