package dk.blogstafet.local.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.local.i18n.CommandMessages;
import dk.blogstafet.local.migration.FormatDetector;
import dk.blogstafet.local.migration.MigrationRun;
import dk.blogstafet.local.migration.MigrationRun.MigrationRequest;
import dk.blogstafet.local.migration.content.BrokenExportException;
import dk.blogstafet.local.runtime.DefaultSiteAddress;
import dk.blogstafet.page.markdown.PictureHtml;
import dk.blogstafet.page.markdown.PostBodyRenderer;
import dk.blogstafet.relay.Author;
import dk.blogstafet.relay.FormerAddress;
import dk.blogstafet.relay.MemoryPictures;
import dk.blogstafet.relay.MemoryRelayStore;
import dk.blogstafet.relay.PictureName;
import dk.blogstafet.relay.PictureName.PictureFormat;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostListId;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.change.PostDraft;
import dk.blogstafet.relay.validation.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Exports for other programs, read back by the importers of those programs' exports.
class MovingOutTest extends ArchiveFixture {
  private static final String PORTRAIT = "0123456789abcdef0123456789abcdef-900x1200";
  private static final PictureName LEAD =
      new PictureName("a".repeat(32), 400, 300, PictureFormat.JPG);
  private static final String TEXT =
      """
      Et *afsnit* med **fed**, `kode <b>` og [link](https://bro.dk/a?b=c&d=e).

      ## Under

      1. et
      2. to

      > Citat\\
      > to linjer

      ```java
      var x = a < b && "{{<ikke-kode>}}";
      ```

      | A | B |
      |---|---|
      | 1 | 2 |

      Slut ]]> med <b>HTML</b>, a < b og ~~streg~~.
      """;

  @BeforeEach
  void fill() {
    stock(relay(Language.DANISH, Relay.RelayState.OPEN));
    publish(
        new PostDraft("Alt: 'det'", "2016-03-01", "Velfærd", "R: #1", List.of(), TEXT, null, null));
  }

  @ParameterizedTest
  @EnumSource(names = {"WXR", "HUGO"})
  void returnsWithTheSameHeadlinesAndTexts(ExportFormat format)
      throws IOException, BrokenExportException {
    moved(format);

    var were = posts(books);
    var are = posts(others);
    assertEquals(were.size(), are.size());
    for (var i = 0; i < were.size(); i++) {
      var was = were.get(i).post().metadata();
      var is = are.get(i).post().metadata();
      assertEquals(were.get(i).id(), are.get(i).id());
      assertEquals(was.title(), is.title());
      assertEquals(was.date(), is.date());
      assertEquals(was.category(), is.category());
      assertEquals(was.teaser(), is.teaser());
      var names = was.authors().stream().map(Author::name);
      assertEquals(
          format == ExportFormat.WXR ? names.limit(1).toList() : names.toList(),
          is.authors().stream().map(Author::name).toList());
    }
    var text = are.getLast().body();
    assertEquals(html(were.getLast()), html(are.getLast()), text::toString);
  }

  @ParameterizedTest
  @EnumSource(names = {"WXR", "HUGO"})
  void redirectsTheAddressesThatPostsHadHere(ExportFormat format)
      throws IOException, BrokenExportException {
    moved(format);

    var found = others.at(new FormerAddress("/broer/indlaeg/midt"));
    assertEquals(List.of("midt"), found.stream().map(it -> it.post().slug()).toList());
  }

  @Test
  void keepsCorrectionsAndLinksAsTexts() throws IOException, BrokenExportException {
    moved(ExportFormat.HUGO);

    var texts = posts(others).stream().map(MovingOutTest::html).toList();
    assertTrue(
        texts.stream().anyMatch(it -> it.contains("</strong> 01.06.2016: Nu ved åen; ")),
        texts::toString);
    assertTrue(
        texts.stream().anyMatch(it -> it.contains("<a href=\"https://bro.dk/x\"")),
        texts::toString);
  }

  @Test
  void namesWhatAFormatCanNotHold() throws IOException {
    assertEquals(
        List.of(
            "WITHDRAWN 1",
            "CORRECTIONS 1",
            "LINKS 1",
            "AUTHORS 1",
            "AUTHOR_DETAILS 2",
            "REASONS 1",
            "ARTICLE 1",
            "OLD_ADDRESSES 2",
            "LEGS 5"),
        losses(ExportFormat.WXR));
    assertEquals(
        List.of("WITHDRAWN 1", "CORRECTIONS 1", "LINKS 1", "OLD_ADDRESSES 1"),
        losses(ExportFormat.HUGO));
    assertEquals(List.of(), losses(ExportFormat.MANUSCRIPTS));
  }

  @Test
  void namesFilesOfPostsThatAreNoLongerPublished() throws IOException {
    losses(ExportFormat.HUGO);
    var old = folder("ud").resolve("broer/content/posts/2010-01-01-gammel.md");
    Files.writeString(old, "---\n---\n");

    var result = new RelayExport(books, books).run(RELAY, folder("ud"), ExportFormat.HUGO);

    assertEquals(List.of(old), result.orElseThrow().stale());
  }

  @Test
  void putsThePictureAboveATextIntoTheTextForWordPress() throws IOException {
    illustrate();

    assertTrue(losses(ExportFormat.WXR).contains("PICTURES 1"));
    var file = Files.readString(path("ud").resolve("wordpress.xml"));
    assertTrue(
        file.contains("&lt;img src=\"" + DefaultSiteAddress.ADDRESS + LEAD.path(RELAY)), file);
    assertTrue(file.contains("&lt;figcaption&gt;Broen. Foto: Åse.&lt;/figcaption&gt;"), file);
  }

  @Test
  void givesHugoThePictureAndWhatItHasNoFieldFor() throws IOException {
    illustrate();

    assertTrue(losses(ExportFormat.HUGO).stream().noneMatch(it -> it.startsWith("PICTURES")));
    var posts = path("ud").resolve("content/posts");
    var pictured = Files.readString(posts.resolve("2015-05-01-billede.md"));
    var image = "images:\n- " + LEAD.path(RELAY) + "\n";
    var texts = "  picture:\n    alt: En bro\n    caption: Broen\n    photographer: Åse\n";
    assertTrue(pictured.contains(image), pictured);
    assertTrue(pictured.contains(texts), pictured);
    var first = Files.readString(posts.resolve("2015-02-01-foerst.md"));
    for (var line :
        List.of(
            "because: \"han kender: broen\"",
            "biography: Smeder; og skriver.",
            "website: https://bo.dk/a%3Bb",
            "orcid: https://orcid.org/0000-0002-1825-0097",
            "portrait: /broer/billeder/" + PORTRAIT + "-900.jpg")) {
      assertTrue(first.contains(line), first);
    }
  }

  @ParameterizedTest
  @CsvSource({"HUGO, static/broer/billeder", "WXR, pictures"})
  void takesThePicturesOfPublishedPostsAlong(ExportFormat format, String place) throws IOException {
    illustrate();
    var stored = new MemoryPictures(CLOCK);
    stored.add(RELAY, LEAD, Map.of(400, new byte[] {4}));
    stored.add(
        RELAY,
        new PictureName("b".repeat(32), 400, 300, PictureFormat.JPG),
        Map.of(400, new byte[] {5}));
    var portrait = PictureName.parse(PORTRAIT + ".jpg").orElseThrow();
    stored.add(
        RELAY, portrait, Map.of(400, new byte[] {6}, 800, new byte[] {7}, 900, new byte[] {8}));

    var result = new RelayExport(books, books).run(RELAY, folder("ud"), format).orElseThrow();
    assertEquals(List.of(), PictureFolder.write(stored, result, path("ud"), format));

    try (var files = Files.list(path("ud").resolve(place))) {
      var names = files.map(it -> it.getFileName().toString()).collect(Collectors.toSet());
      var lead = LEAD.path(RELAY).replace(PictureName.folder(RELAY), "");
      var widths = Stream.of(400, 800, 900).map(it -> PORTRAIT + "-" + it + ".jpg");
      assertEquals(Stream.concat(Stream.of(lead), widths).collect(Collectors.toSet()), names);
    }
  }

  /// Publishes a post with a picture above its text.
  private void illustrate() {
    var picture =
        new PostDraft.PictureDraft(LEAD.path(RELAY), "En bro", false, "Broen", "Åse", null);
    publish(
        new PostDraft("Billede", "2015-05-01", "Velfærd", "R", List.of(), "Tekst", null, null)
            .withPicture(picture));
  }

  private List<String> losses(ExportFormat format) throws IOException {
    var result = new RelayExport(books, books).run(RELAY, folder("ud"), format);
    return result.orElseThrow().losses().stream().map(it -> it.kind() + " " + it.count()).toList();
  }

  /// Exports the relay, and imports that into the other store.
  private void moved(ExportFormat format) throws IOException, BrokenExportException {
    losses(format);
    var export =
        format == ExportFormat.WXR ? folder("ud").resolve("broer/wordpress.xml") : path("ud");
    var request =
        new MigrationRequest(
            export,
            FormatDetector.of(export).orElseThrow(),
            RELAY,
            Optional.empty(),
            Optional.empty(),
            folder("ind"));
    new MigrationRun(request, CommandMessages.in(Language.DANISH), LocalDate.of(2026, 11, 30))
        .run();
    var outcome = imported("ind", others);
    assertTrue(outcome instanceof FolderImportOutcome.Done, outcome::toString);
  }

  private static List<Post> posts(MemoryRelayStore store) {
    var all = store.oldest(PostListId.of(RELAY), Optional.empty(), 100);
    return store.findPublished(RELAY, all.stream().map(PostSummary::id).toList());
  }

  private static String html(Post whole) {
    var pictures = PictureHtml.ofFeeds("https://bro.dk", RELAY);
    var html = PostBodyRenderer.html(whole.body(), "https://bro.dk/", pictures);
    return new String(html.bytes(), StandardCharsets.UTF_8);
  }
}
