package dk.blogstafet.local.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.local.manuscript.ExportedPost;
import dk.blogstafet.local.manuscript.ManuscriptReader;
import dk.blogstafet.local.manuscript.ReadResult;
import dk.blogstafet.relay.Leg;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostBody;
import dk.blogstafet.relay.PostChange;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostMetadata;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RenewalHint;
import dk.blogstafet.relay.change.PostWithdrawer;
import dk.blogstafet.relay.change.RelayChangeWriter;
import dk.blogstafet.relay.validation.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelayExportTest extends ArchiveFixture {
  @Test
  void reportsContentThatAFileCanNotRepresent() throws IOException {
    books.open(relay(Language.DANISH, Relay.RelayState.OPEN));
    storeAsItCame("Titel", "Tekst\n\n");

    var result = new RelayExport(books, books).run(RELAY, path("first")).orElseThrow();

    assertEquals(List.of(path("first").resolve("2015-01-01-titel.md")), result.inexact());
  }

  @Test
  void importsNoUnnormalisedPostTwice() throws IOException {
    books.open(relay(Language.DANISH, Relay.RelayState.OPEN));
    storeAsItCame("Cafe\u0301", "Te\u0301\n\n");
    var _ = new RelayExport(books, books).run(RELAY, path("first")).orElseThrow();

    var seen = books.find(RELAY);
    var plan = new FolderImportPlan(books, seen);
    var file = path("first").resolve("2015-01-01-titel.md");
    var kept =
        (ReadResult.Valid<ExportedPost>) ManuscriptReader.readExported(Files.readAllBytes(file));
    plan.add(file, kept.value().post(seen.orElseThrow().relay()).orElseThrow());

    assertEquals(List.of(), plan.changed());
    assertEquals(1, plan.alreadyThere());
  }

  /// Stores a post without normalisation, as version 0.1.0 did.
  private void storeAsItCame(String title, String text) {
    var seen = books.find(RELAY).orElseThrow();
    var category = seen.relay().categories().getFirst();
    var metadata = new PostMetadata(title, LocalDate.of(2015, 1, 1), category, "R", List.of());
    var post = new PostSummary(new PostId("titel"), new Leg(1), metadata, CLOCK.instant());
    var whole = new Post(post, new PostBody.MarkdownText(text));
    new RelayChangeWriter(books, books)
        .commit(seen, List.of(new PostChange.Add(whole)), RenewalHint.DONE);
  }

  @Test
  void reportsFilesOfPostsThatAreNoLongerPublished() throws IOException {
    stock(relay(Language.DANISH, Relay.RelayState.OPEN));
    exported(books, "first");
    new PostWithdrawer(books, books, LATER).withdraw(RELAY, new PostId("foerst"), 1, "Forkert");

    var result = new RelayExport(books, books).run(RELAY, folder("first")).orElseThrow();

    assertEquals(List.of(path("first").resolve("2015-02-01-foerst.md")), result.stale());
    assertTrue(result.inexact().isEmpty(), result::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"Broer\" og mere", "Broer: 2", "Broer # 2", "[Broer]", "null", "- 'n"})
  void writesARelaySoThatYamlReadsItsTitle(String title) throws IOException {
    var is = relay(Language.DANISH, Relay.RelayState.OPEN);
    var titled =
        new Relay(
            is.id(),
            title,
            is.introduction(),
            is.article(),
            is.categories(),
            is.language(),
            is.state());
    books.open(titled);

    var result = new RelayExport(books, books).run(RELAY, path("first")).orElseThrow();

    assertTrue(result.inexact().isEmpty(), result::toString);
  }
}
