package dk.blogstafet.local.benchmarks.peers;

import dk.blogstafet.local.benchmarks.BenchmarkRelay;
import dk.blogstafet.page.PageUrls;
import dk.blogstafet.page.renewal.RelayRenewal;
import dk.blogstafet.page.renewal.RenewalEngine;
import dk.blogstafet.page.renewal.RenewalOutcome;
import dk.blogstafet.page.renewal.RetryPause;
import dk.blogstafet.relay.MemoryRelayStore;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostChange;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RenewalHint;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.change.RelayChangeWriter;
import dk.blogstafet.relay.rendering.MemoryAuthorIndex;
import dk.blogstafet.relay.rendering.MemoryPages;
import dk.blogstafet.relay.rendering.MemoryRenderStates;
import dk.blogstafet.relay.rendering.Pages;
import dk.blogstafet.relay.rendering.RenderStates.Lease;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/// Builds the pages of a folder of manuscripts: all of them, or those that the newest one changes.
final class BuildSite {
  private static final RelayId RELAY = BenchmarkRelay.RELAY;

  /// The limit of posts in one change.
  private static final int TOGETHER = 25;

  private final Clock clock = Clock.systemUTC();
  private final MemoryRelayStore books = new MemoryRelayStore();
  private final MemoryRenderStates renderings = new MemoryRenderStates();
  private final FolderPages pages;

  private BuildSite(FolderPages pages) {
    this.pages = pages;
  }

  /// Builds the pages. If only the page of the newest manuscript is missing, all other pages are
  /// assumed to be up to date.
  ///
  /// @param arguments the folder of manuscripts and that of the pages
  public static void main(String[] arguments) throws IOException {
    var posts = read(Path.of(arguments[0]));
    var pages = new FolderPages(Path.of(arguments[1]));
    var build = new BuildSite(pages);
    build.books.describe(Revision.NONE, BenchmarkRelay.site());
    build.books.open(BenchmarkRelay.relay(BenchmarkManuscript.CATEGORIES));
    // Like other generators, it checks which pages exist.
    var isNew = !pages.has(key(posts.getLast())) && pages.has(key(posts.getFirst()));
    System.out.println(isNew ? build.add(posts) : build.everything(posts));
  }

  private static List<Post> read(Path manuscripts) throws IOException {
    try (var files = Files.list(manuscripts)) {
      return files.sorted().map(BenchmarkManuscript::read).toList();
    }
  }

  private RenewalOutcome everything(List<Post> posts) {
    record(posts);
    return relayPages(pages).rebuild(RELAY, deadline());
  }

  private RenewalOutcome add(List<Post> posts) {
    // Marks an empty relay as rendered, without writing pages; then marks all posts but the newest.
    relayPages(new MemoryPages()).rebuild(RELAY, deadline());
    record(posts.subList(0, posts.size() - 1));
    noteRendered();
    record(List.of(posts.getLast()));
    return relayPages(pages).renew(RELAY, new Revision(Long.MAX_VALUE), deadline());
  }

  private void record(List<Post> posts) {
    var writer = new RelayChangeWriter(books, books);
    for (var from = 0; from < posts.size(); from += TOGETHER) {
      var some = posts.subList(from, Math.min(posts.size(), from + TOGETHER));
      var changes = some.stream().<PostChange>map(PostChange.Add::new).toList();
      writer.commit(books.find(RELAY).orElseThrow(), changes, RenewalHint.DONE);
    }
  }

  private void noteRendered() {
    var lease = new Lease("build", deadline());
    var now = clock.instant();
    var before = renderings.acquire(RELAY, lease, now).orElseThrow().progress();
    var revision = books.find(RELAY).orElseThrow().revision().number();
    renderings.finish(RELAY, lease, before.withRevision(revision), now);
  }

  private RelayRenewal relayPages(Pages where) {
    var engine =
        new RenewalEngine(books, books, books, new MemoryAuthorIndex(), where, clock, "posts");
    return new RelayRenewal(books, renderings, engine, clock, RetryPause.real());
  }

  private Instant deadline() {
    return clock.instant().plusSeconds(3600);
  }

  private static String key(Post post) {
    return PageUrls.key(PageUrls.post(RELAY, post.id()));
  }
}
