package dk.blogstafet.local.benchmarks;

import dk.blogstafet.page.renewal.RelayRenewal;
import dk.blogstafet.page.renewal.RenewalEngine;
import dk.blogstafet.page.renewal.RenewalOutcome;
import dk.blogstafet.page.renewal.RetryPause;
import dk.blogstafet.relay.Author;
import dk.blogstafet.relay.AuthorRole;
import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.IssueArchive;
import dk.blogstafet.relay.Leg;
import dk.blogstafet.relay.MemoryRelayStore;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostBody;
import dk.blogstafet.relay.PostChange;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostMetadata;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.RenewalHint;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.change.RelayChangeWriter;
import dk.blogstafet.relay.rendering.AuthorIndex;
import dk.blogstafet.relay.rendering.MemoryAuthorIndex;
import dk.blogstafet.relay.rendering.MemoryRenderStates;
import dk.blogstafet.relay.rendering.RenderStates;
import dk.blogstafet.relay.validation.Language;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// A relay of any length, in memory, with a page store that keeps tags only. Each post has about
/// 650 words of Markdown.
public final class BenchmarkRelay {
  public static final RelayId RELAY = new RelayId("stafetten");
  private static final List<Category> CATEGORIES =
      List.of(new Category("Ledelse"), new Category("Velfærd"), new Category("Politik"));
  private static final LocalDate FIRST = LocalDate.of(2011, 1, 1);
  private static final Instant STORED = Instant.parse("2026-01-01T00:00:00Z");

  final MemoryRelayStore books = new MemoryRelayStore();
  final TagOnlyPages pages = new TagOnlyPages();
  final AtomicInteger questions = new AtomicInteger();
  private final RelayChangeWriter writer = new RelayChangeWriter(books, books);
  private final RelayRenewal renewal;
  private final int days;

  /// Creates a relay whose posts span fifteen years.
  BenchmarkRelay(int posts) {
    books.describe(Revision.NONE, site());
    books.open(relay(CATEGORIES));
    days = Math.max(1, posts / (365 * 15));
    for (var leg = 1; leg <= posts; leg++) {
      add();
    }
    var clock = Clock.systemUTC();
    var relays = counted(Relays.class, books);
    var issues = counted(IssueArchive.class, books);
    var engine =
        new RenewalEngine(
            relays,
            counted(Posts.class, books),
            issues,
            counted(AuthorIndex.class, new MemoryAuthorIndex()),
            pages,
            clock,
            "posts");
    var states = counted(RenderStates.class, new MemoryRenderStates());
    renewal = new RelayRenewal(relays, states, engine, clock, RetryPause.real());
  }

  /// Wraps a port so that its calls are counted: each one is a request to the database.
  private <T> T counted(Class<T> port, T behind) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (_, method, arguments) -> {
              questions.incrementAndGet();
              return method.invoke(behind, arguments);
            }));
  }

  /// Adds the newest post.
  void add() {
    var snapshot = books.find(RELAY).orElseThrow();
    var leg = new Leg(snapshot.legs() + 1);
    var date = FIRST.plusDays(leg.number() / days);
    var author =
        new Author("Åse Ørn", "lektor", "Byens Universitet", Optional.of(AuthorRole.RESEARCHER));
    var category = CATEGORIES.get(leg.number() % CATEGORIES.size());
    var title = "Hvad vi lærte af etape " + leg.number();
    var teaser = "Kommunen spurgte borgerne, og svarene kom bag på alle. ".repeat(5).strip();
    var metadata = new PostMetadata(title, date, category, teaser, List.of(author));
    var post = new PostSummary(new PostId("etape-" + leg.number()), leg, metadata, STORED);
    var whole = new Post(post, new PostBody.MarkdownText(BenchmarkText.MARKDOWN));
    writer.commit(snapshot, List.of(new PostChange.Add(whole)), RenewalHint.DONE);
  }

  RenewalOutcome renew() {
    return renewal.renew(RELAY, new Revision(Long.MAX_VALUE), deadline());
  }

  RenewalOutcome rebuild() {
    return renewal.rebuild(RELAY, deadline());
  }

  private static Instant deadline() {
    return Instant.now().plusSeconds(3600);
  }

  /// A site for measurements.
  public static Site site() {
    return new Site(
        "Mediet",
        "Udgiveren",
        "Redaktøren",
        "Gaden 1, 1000 Byen",
        "nyhedsbrev@medium.example",
        "redaktion@medium.example",
        URI.create("https://medium.example"),
        Language.DANISH);
  }

  /// An open relay with these categories.
  public static Relay relay(List<Category> categories) {
    return new Relay(
        RELAY,
        "En lang stafet",
        "Hvad den handler om.",
        Optional.empty(),
        categories,
        Language.DANISH,
        Relay.RelayState.OPEN);
  }
}
