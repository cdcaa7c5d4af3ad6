package dk.blogstafet.relay;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Sound values for tests, where it matters that there is one and not what it says.
public final class Samples {
  public static final Category LEDELSE = new Category("Ledelse");
  public static final Category VELFAERD = new Category("Velfærd");
  public static final Instant STORED = Instant.parse("2026-02-03T04:05:06.789Z");

  private Samples() {}

  /// A relay's name that no other test uses.
  public static RelayId relayId() {
    return new RelayId("relay-" + UUID.randomUUID());
  }

  public static Relay relay(RelayId id) {
    return new Relay(
        id,
        "Broer af beton",
        "Om broer.\n\nOg om dem, der bygger dem.",
        Optional.of(new Article("Hvorfor broer?", Optional.of(URI.create("https://bro.dk/a?b=c")))),
        List.of(LEDELSE, VELFAERD),
        Language.DANISH,
        Relay.State.OPEN);
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

  /// A post without a text.
  public static WholePost post(int leg, String date, Category category) {
    return post(leg, date, category, Body.NONE);
  }

  public static WholePost post(int leg, String date, Category category, Body body) {
    var headline =
        new Headline("Bro " + leg, LocalDate.parse(date), category, "Om bro " + leg, List.of());
    return new WholePost(new Post(id(leg), new Leg(leg), headline, STORED), body);
  }

  /// The name of the post of this leg.
  public static PostId id(int leg) {
    return new PostId("bro-" + leg);
  }

  public static Correction correction(String sentence) {
    return new Correction(Correction.Kind.CLARIFICATION, STORED.plusSeconds(60), sentence);
  }

  /// A post's next version, moved to another date and category.
  public static Step.Correct corrected(WholePost before, String date, Category category) {
    var was = before.post();
    var headline =
        new Headline(was.title() + " igen", LocalDate.parse(date), category, "Rettet", List.of());
    var body = new Body.Written("Rettet *tekst*");
    return new Step.Correct(before, headline, body, correction("Nu ved åen \"<&>' 🌉."));
  }

  public static Place place(String date, int leg) {
    return new Place(LocalDate.parse(date), new Leg(leg));
  }
}
