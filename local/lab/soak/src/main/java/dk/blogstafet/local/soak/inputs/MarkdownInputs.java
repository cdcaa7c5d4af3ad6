package dk.blogstafet.local.soak.inputs;

import dk.blogstafet.page.site.SiteRenderer;
import dk.blogstafet.relay.Author;
import dk.blogstafet.relay.Leg;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostBody;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostMetadata;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.validation.Language;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Markdown texts, rendered like a post's.
final class MarkdownInputs implements FuzzInput.FuzzSource {
  private static final String KIND = "text";
  private static final Site SITE =
      new Site(
          "Mediet",
          "Udgiveren",
          "Redaktøren",
          "Gaden 1",
          "nyhedsbrev@medium.example",
          "redaktion@medium.example",
          URI.create("https://medium.example"),
          Language.DANISH);

  private final SeedCorpus corpus;
  private final Relay relay;
  private final SiteRenderer renderer = new SiteRenderer(SITE);

  /// Creates inputs that mutate the corpus.
  MarkdownInputs(SeedCorpus seedCorpus, Relay relay) {
    this.corpus = seedCorpus;
    this.relay = relay;
  }

  @Override
  public FuzzInput next(RandomGenerator random) {
    var text =
        random.nextBoolean()
            ? HostileStrings.mutated(corpus.post(random), random)
            : HostileStrings.text(random);
    return new FuzzInput(KIND, () -> text, () -> render(text));
  }

  /// Renders a valid text; an invalid one is rejected when it is created.
  private InputVerdict render(String text) {
    try {
      var body = new PostBody.MarkdownText(text);
      var page = renderer.post(relay, post(body), Optional.empty(), Optional.empty());
      var html = new String(page.bytes(), StandardCharsets.UTF_8);
      return new InputVerdict("rendered", ResponseCheck.wrongWithPage(html));
    } catch (IllegalArgumentException refused) {
      return InputVerdict.passed("refused");
    }
  }

  private Post post(PostBody body) {
    var author = new Author("Åse Ørn", "lektor", "Byen", Optional.empty());
    var metadata =
        new PostMetadata(
            "Bænken",
            LocalDate.of(2026, 5, 1),
            relay.categories().getFirst(),
            "Kort sagt.",
            List.of(author));
    return new Post(
        new PostSummary(new PostId("baenken"), new Leg(1), metadata, Instant.EPOCH), body);
  }
}
