package dk.blogstafet.listposts;

import dk.blogstafet.relay.Author;
import dk.blogstafet.relay.AuthorRole;
import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.Correction;
import dk.blogstafet.relay.DomainSamples;
import dk.blogstafet.relay.IntroductoryArticle;
import dk.blogstafet.relay.Leg;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostBody;
import dk.blogstafet.relay.PostChange;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostLookup;
import dk.blogstafet.relay.PostMetadata;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.RenewalHint;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.change.PostPurger;
import dk.blogstafet.relay.change.RelayChangeWriter;
import dk.blogstafet.relay.validation.Language;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// Adds a relay of five posts, `klima`, an empty one, `stille`, and a site.
final class ListPostsFixture {
  static final RelayId KLIMA = new RelayId("klima");
  static final Category GREEN = new Category("Grøn omstilling");
  static final Category POLITICS = new Category("Politik");

  private static final Instant STORED = Instant.parse("2026-03-04T05:06:07.089Z");

  private final Relays relays;
  private final Posts posts;
  private final RelayChangeWriter writer;

  /// Adds the data to stores.
  ListPostsFixture(Relays relays, Posts posts) {
    this.relays = relays;
    this.posts = posts;
    this.writer = new RelayChangeWriter(relays, posts);
    relays.describe(Revision.NONE, DomainSamples.stafetten());
    relays.open(klima());
    relays.open(quiet());
    add("foerste", 1, "2014-12-31", GREEN, new PostBody.MarkdownText("Det *første*.\n"));
    add("andet", 2, "2015-01-02", POLITICS, PostBody.NONE);
    add(
        "tredje",
        3,
        "2015-01-02",
        GREEN,
        new PostBody.ExternalLink(URI.create("https://a.example/3")));
    add("fjerde", 4, "2015-02-01", GREEN, PostBody.NONE);
    add("femte", 5, "2015-03-01", POLITICS, PostBody.NONE);
  }

  void add(String id, int leg, String date, Category category, PostBody body) {
    var authors =
        List.of(
            new Author(
                "Åse \"Ø\" Bæk", "Forsker", "Universitetet", Optional.of(AuthorRole.RESEARCHER)),
            new Author("Bo", "", "", Optional.empty()));
    var metadata =
        new PostMetadata("Titel " + leg, LocalDate.parse(date), category, "Kort.", authors);
    var post = new PostSummary(new PostId(id), new Leg(leg), metadata, STORED);
    record(new PostChange.Add(new Post(post, body)));
  }

  void withdraw(String id) {
    var post = (PostLookup.PublishedPost) posts.find(KLIMA, new PostId(id));
    record(
        new PostChange.Withdraw(
            post.whole(), "Tallene var forkerte.", Instant.parse("2026-05-11T22:30:00Z")));
  }

  void purge(String id) {
    var at = Instant.parse("2026-05-11T22:30:00Z");
    new PostPurger(relays, posts, Clock.fixed(at, ZoneOffset.UTC))
        .purge(KLIMA, new PostId(id), 1, "En \"dom\".");
  }

  void correct(String id, String title) {
    var before = ((PostLookup.PublishedPost) posts.find(KLIMA, new PostId(id))).whole();
    var was = before.post().metadata();
    var metadata = new PostMetadata(title, was.date(), was.category(), was.teaser(), was.authors());
    var told =
        new Correction(
            Correction.CorrectionKind.REPLY, STORED.plusSeconds(60), "Ø \"svarer\" <her> & der.");
    record(new PostChange.Correct(before, metadata, before.body(), told));
  }

  private void record(PostChange change) {
    writer.commit(relays.find(KLIMA).orElseThrow(), List.of(change), RenewalHint.DONE);
  }

  private static Relay klima() {
    return new Relay(
        KLIMA,
        "Klima i kommunerne",
        "Et afsnit.\n\nEt til.",
        Optional.of(
            new IntroductoryArticle(
                "Læs oplægget", Optional.of(URI.create("https://a.example/0")))),
        List.of(GREEN, POLITICS),
        Language.DANISH,
        Relay.RelayState.OPEN);
  }

  private static Relay quiet() {
    return new Relay(
        new RelayId("stille"),
        "Quiet",
        "Nothing yet.",
        Optional.empty(),
        List.of(new Category("News")),
        Language.ENGLISH,
        Relay.RelayState.CLOSED);
  }
}
