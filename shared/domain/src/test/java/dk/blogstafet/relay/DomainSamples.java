package dk.blogstafet.relay;

import dk.blogstafet.relay.validation.Language;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Valid values for tests that do not depend on them.
public final class DomainSamples {
  public static final Category LEDELSE = new Category("Ledelse");
  public static final Category VELFAERD = new Category("Velfærd");
  public static final Instant STORED = Instant.parse("2026-02-03T04:05:06.789Z");

  private DomainSamples() {}

  /// Returns a relay id that no other test uses.
  public static RelayId relayId() {
    return new RelayId("relay-" + UUID.randomUUID());
  }

  public static Relay relay(RelayId id) {
    return new Relay(
        id,
        "Broer af beton",
        "Om broer.\n\nOg om dem, der bygger dem.",
        Optional.of(
            new IntroductoryArticle(
                "Hvorfor broer?", Optional.of(URI.create("https://bro.dk/a?b=c")))),
        List.of(LEDELSE, VELFAERD),
        Language.DANISH,
        Relay.RelayState.OPEN);
  }

  public static Site site(String name) {
    return new Site(
        name,
        "Broforlaget ApS",
        "Åse Østergård",
        "Ærøvej 1, 5970 Ærøskøbing",
        "brev@bro.dk",
        "post@bro.dk",
        URI.create("https://bro.dk"),
        Language.DANISH);
  }

  /// Returns the site that the tests of several functions expect.
  public static Site stafetten() {
    return new Site(
        "Stafetten",
        "Udgiveren",
        "Redaktøren",
        "Gaden 1, 1000 Byen",
        "brev@stafet.example",
        "kontakt@stafet.example",
        URI.create("https://stafet.example"),
        Language.DANISH);
  }

  /// Returns a post without a text.
  public static Post post(int leg, String date, Category category) {
    return post(leg, date, category, PostBody.NONE);
  }

  public static Post post(int leg, String date, Category category, PostBody body) {
    var metadata =
        new PostMetadata("Bro " + leg, LocalDate.parse(date), category, "Om bro " + leg, List.of());
    return new Post(new PostSummary(id(leg), new Leg(leg), metadata, STORED), body);
  }

  /// Returns a post that was at some addresses of another site.
  public static Post moved(int leg, String... addresses) {
    var post = post(leg, "2015-05-11", LEDELSE);
    var old = Stream.of(addresses).map(FormerAddress::new).toList();
    return new Post(post.post(), post.body(), List.of(), old);
  }

  /// Returns the id of the post with this leg.
  public static PostId id(int leg) {
    return new PostId("bro-" + leg);
  }

  public static Correction correction(String sentence) {
    return new Correction(
        Correction.CorrectionKind.CLARIFICATION, STORED.plusSeconds(60), sentence);
  }

  /// Returns a post's next version, moved to another date and category.
  public static PostChange.Correct corrected(Post before, String date, Category category) {
    var was = before.post();
    var metadata =
        new PostMetadata(
            was.title() + " igen", LocalDate.parse(date), category, "Rettet", List.of());
    var body = new PostBody.MarkdownText("Rettet *tekst*");
    return new PostChange.Correct(before, metadata, body, correction("Nu ved åen \"<&>' 🌉."));
  }

  public static PostPosition place(String date, int leg) {
    return new PostPosition(LocalDate.parse(date), new Leg(leg));
  }
}
