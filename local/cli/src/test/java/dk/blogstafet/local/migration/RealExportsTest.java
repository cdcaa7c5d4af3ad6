package dk.blogstafet.local.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.local.archive.ExportFormat;
import dk.blogstafet.local.archive.FolderImport;
import dk.blogstafet.local.archive.FolderImportOutcome;
import dk.blogstafet.local.archive.ImportProgress;
import dk.blogstafet.local.archive.ManuscriptFolder;
import dk.blogstafet.local.archive.RelayAdditions;
import dk.blogstafet.local.archive.RelayExport;
import dk.blogstafet.local.migration.content.BrokenExportException;
import dk.blogstafet.relay.FormerAddress;
import dk.blogstafet.relay.MemoryRelayStore;
import dk.blogstafet.relay.PostListId;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.RelayId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Exports of real programs, whose sentences, names and addresses are replaced.
class RealExportsTest {
  private static final RelayId RELAY = new RelayId("vand");

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource({
    "wordpress-theme-test.xml, wordpress, 22, 13, 9, 1",
    "wordpress-small.xml, wordpress, 11, 5, 6, 0",
    "wordpress-1.0.xml, wordpress, 6, 3, 3, 0",
    "ghost.json, ghost, 3, 2, 1, 0",
    "podcast.xml, rss, 2, 2, 0, 0",
    "rss-element.xml, rss, 1, 1, 0, 0",
    "rss-ghost.xml, rss, 1, 0, 1, 1",
    "rss-1.0.xml, rss, 1, 1, 0, 0",
    "atom-planet.xml, atom, 1, 1, 0, 0",
    "atom-reddit.xml, atom, 1, 1, 0, 0",
    "jsonfeed.json, jsonfeed, 3, 2, 1, 1",
    "medium.html, html, 1, 1, 0, 0",
    "substack.html, html, 1, 1, 0, 0",
    "hugo, site, 14, 9, 5, 0",
    "jekyll, site, 13, 12, 1, 0",
    "eleventy, site, 6, 4, 2, 0",
    "zola, site, 4, 3, 1, 0"
  })
  void countEverything(String name, String format, int found, int taken, int left, int toCorrect)
      throws IOException, BrokenExportException {
    var file = copy(name);
    assertEquals(format, FormatDetector.of(file).orElseThrow().label());

    var result = read(file, "ind");

    assertEquals(found, result.found());
    assertEquals(taken, result.taken());
    assertEquals(left, result.left());
    assertEquals(toCorrect, result.toCorrect());
  }

  @ParameterizedTest
  @CsvSource({
    "wordpress-theme-test.xml, HUGO",
    "wordpress-small.xml, WXR",
    "ghost.json, WXR",
    "hugo, WXR",
    "hugo, HUGO",
    "jekyll, HUGO",
    "zola, WXR"
  })
  void moveInAndOutAgain(String name, ExportFormat format)
      throws IOException, BrokenExportException {
    var first = new MemoryRelayStore();
    var second = new MemoryRelayStore();
    read(copy(name), "ind");
    publish("ind", first);

    new RelayExport(first, first).run(RELAY, folder.resolve("ud"), format);
    var out = folder.resolve("ud/vand");
    read(format == ExportFormat.WXR ? out.resolve("wordpress.xml") : out, "tilbage");
    publish("tilbage", second);

    assertEquals(headlines(first), headlines(second));
  }

  @Test
  void findPostsByTheirAddresses() throws IOException, BrokenExportException {
    var blog = new MemoryRelayStore();
    read(copy("wordpress-small.xml"), "ind");
    publish("ind", blog);
    var site = new MemoryRelayStore();
    read(copy("hugo"), "inde");
    publish("inde", site);

    assertEquals(List.of("hello-world"), at(blog, "http://sted.example/?p=1"));
    assertEquals(List.of("many-categories"), at(blog, "/?p=22&utm_id=1"));
    assertEquals(List.of("code-syntax"), at(site, "/tema/posts/code_syntax/"));
    // An alias without a slash belongs to the folder of its post.
    assertTrue(at(site, "/tema/posts/migrate-from-jekyl").contains("markdown-syntax"));
  }

  private static List<String> at(MemoryRelayStore store, String address) {
    return store.at(FormerAddress.of(address).orElseThrow()).stream()
        .map(it -> it.post().slug())
        .toList();
  }

  private static List<String> headlines(MemoryRelayStore store) {
    return store.oldest(PostListId.of(RELAY), Optional.empty(), 100).stream()
        .map(PostSummary::metadata)
        .map(it -> it.date() + " " + it.title() + " " + it.category() + " " + it.teaser())
        .toList();
  }

  private void publish(String name, MemoryRelayStore store) throws IOException {
    var importing = new FolderImport(store, store, Clock.systemUTC(), ImportProgress.NONE);
    var manuscripts = ManuscriptFolder.read(folder.resolve(name));
    var outcome = importing.run(manuscripts, Optional.of(RELAY), RelayAdditions.NONE, false);
    assertInstanceOf(FolderImportOutcome.Done.class, outcome, outcome::toString);
  }

  private MigrationRun.MigrationResult read(Path file, String into)
      throws IOException, BrokenExportException {
    return ForeignFiles.read(file, folder.resolve(into), Optional.of("Andet"), Optional.empty());
  }

  private Path copy(String name) throws IOException {
    Files.createDirectories(folder.resolve("real"));
    return ForeignFiles.copy("real/" + name, folder);
  }
}
