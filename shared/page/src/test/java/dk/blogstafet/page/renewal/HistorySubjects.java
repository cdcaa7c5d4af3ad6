package dk.blogstafet.page.renewal;

import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.IntroductoryArticle;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.validation.Language;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// The site and the relay of the histories.
final class HistorySubjects {
  static final List<Category> CATEGORIES =
      List.of(new Category("Ledelse"), new Category("Velfærd"), new Category("Politik"));

  private HistorySubjects() {}

  static Site site(String name) {
    return new Site(
        name,
        "Udgiveren",
        "Redaktøren",
        "Gaden 1, 1000 Byen",
        "nyhedsbrev@medium.example",
        "redaktion@medium.example",
        URI.create("https://medium.example"),
        Language.DANISH);
  }

  static Relay relay(RelayId id, String title) {
    return new Relay(
        id,
        title,
        "Hvad det drejer sig om.\n\nOg lidt til.",
        Optional.of(
            new IntroductoryArticle(
                "Læs artiklen", Optional.of(URI.create("https://a.example/b")))),
        CATEGORIES,
        Language.DANISH,
        Relay.RelayState.OPEN);
  }

  static Relay with(Relay relay, List<Category> categories) {
    return new Relay(
        relay.id(),
        relay.title(),
        relay.introduction(),
        relay.article(),
        categories,
        relay.language(),
        relay.state());
  }
}
