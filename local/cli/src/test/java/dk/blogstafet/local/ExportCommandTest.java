package dk.blogstafet.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.local.command.ExitCodes;
import dk.blogstafet.local.i18n.CommandMessages;
import dk.blogstafet.local.importing.ImportCommand;
import dk.blogstafet.local.importing.RelayStore;
import dk.blogstafet.local.runtime.UserFacingException;
import dk.blogstafet.relay.DomainSamples;
import dk.blogstafet.relay.MemoryPictures;
import dk.blogstafet.relay.MemoryRelayStore;
import dk.blogstafet.relay.PictureName;
import dk.blogstafet.relay.PictureName.PictureFormat;
import dk.blogstafet.relay.Pictures;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.change.PostDraft;
import dk.blogstafet.relay.change.PostDraft.AuthorDraft;
import dk.blogstafet.relay.change.PostDraft.PictureDraft;
import dk.blogstafet.relay.change.PostWithdrawer;
import dk.blogstafet.relay.change.Publisher;
import dk.blogstafet.relay.validation.Language;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class ExportCommandTest {
  private static final RelayId RELAY = new RelayId("broer");
  private static final Clock CLOCK = Clock.systemUTC();

  private final MemoryRelayStore books = new MemoryRelayStore();
  private final MemoryRelayStore others = new MemoryRelayStore();
  private final MemoryPictures pictures = new MemoryPictures(CLOCK);
  private final StringWriter out = new StringWriter();
  private final StringWriter errors = new StringWriter();

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void stock() {
    books.describe(Revision.NONE, DomainSamples.site("Broer"));
    books.open(DomainSamples.relay(RELAY));
    publish("Bro", "R");
  }

  @Test
  void writesEachRelayToAFolderOfItsSlug() {
    assertEquals(ExitCodes.DONE, export());

    assertEquals(folder.resolve("broer") + ": 1 post, 0 withdrawn.\n", out.toString());
    assertTrue(Files.exists(folder.resolve("broer/2015-01-01-bro.md")));
    assertTrue(Files.exists(folder.resolve("broer/relay.json")));
  }

  @Test
  void answersAProgram() {
    export("--json", "--relay", "broer");

    assertEquals(
        "{\"relays\":[{\"relay\":\"broer\",\"published\":1,\"withdrawn\":0,\"stale\":[],"
            + "\"inexact\":[],\"losses\":[],\"missingPictures\":[]}]}\n",
        out.toString());
  }

  @Test
  void writesAFileForWordPressAndNamesWhatItCanNotHold() {
    assertEquals(ExitCodes.CONFLICT, export("--format", "wxr"));

    assertEquals(
        List.of(
            folder.resolve("broer") + ": 1 post, 0 withdrawn.",
            "  Introductory article, left out: 1",
            "  Posts whose leg and version are left out: 1"),
        out.toString().lines().toList());
    assertTrue(Files.exists(folder.resolve("broer/wordpress.xml")));
  }

  @Test
  void writesAFolderForHugo() {
    assertEquals(ExitCodes.DONE, export("--format", "hugo"));

    assertTrue(Files.exists(folder.resolve("broer/hugo.yaml")));
    assertTrue(Files.exists(folder.resolve("broer/content/posts/2015-01-01-bro.md")));
  }

  @Test
  void refusesAnUnknownFormat() {
    assertEquals(2, export("--format", "word"));
    assertTrue(errors.toString().contains("manuscripts, wxr, hugo"), errors::toString);
  }

  @Test
  void namesWhatFilesCanNotHold() {
    publish("Anden", "R", new AuthorDraft("Ane; Bo", null, null, null));

    assertEquals(ExitCodes.CONFLICT, export());
    assertTrue(out.toString().contains("2015-01-01-anden.md can't hold"), out::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"manuscripts", "wxr", "hugo"})
  void namesEachPictureThatThePostsNameAndTheStoreDoesNotHave(String format) {
    var whole = picture("a", 500);
    var half = picture("b", 900);
    pictures.add(RELAY, whole, Map.of(500, new byte[] {1}, 400, new byte[] {2}));
    pictures.add(RELAY, half, Map.of(900, new byte[] {3}, 400, new byte[] {4}));
    illustrate(whole, half);

    assertEquals(ExitCodes.CONFLICT, export("--format", format));

    var missing = half.path(RELAY, 800);
    assertEquals(
        List.of(
            "  The picture "
                + missing
                + " isn't in the store, so the files lack it. Upload it"
                + " again with ./blogstafet picture, correct the post, and export again."),
        out.toString().lines().filter(it -> it.contains("The picture")).toList());
    out.getBuffer().setLength(0);
    export("--format", format, "--json");
    assertTrue(out.toString().contains("\"missingPictures\":[\"" + missing + "\"]"), out::toString);
  }

  @Test
  void namesMissingPicturesOfWithdrawnPostsInManuscriptsOnly() {
    illustrate(picture("a", 300));
    new PostWithdrawer(books, books, CLOCK)
        .withdraw(RELAY, new PostId("billedet"), 1, "Efter ønske");

    assertEquals(ExitCodes.CONFLICT, export());
    assertTrue(out.toString().contains(picture("a", 300).path(RELAY)), out::toString);
    out.getBuffer().setLength(0);
    export("--format", "hugo");
    assertFalse(out.toString().contains("The picture"), out::toString);
  }

  private static PictureName picture(String digit, int width) {
    return new PictureName(digit.repeat(32), width, 300, PictureFormat.JPG);
  }

  /// Publishes a post with one picture above its text, and the others in it.
  private void illustrate(PictureName lead, PictureName... inside) {
    var text = new StringBuilder("Tekst.");
    for (var one : inside) {
      text.append("\n\n![Broen](").append(one.path(RELAY)).append(')');
    }
    var draft =
        new PostDraft(
                "Billedet", "2015-01-02", "Ledelse", "R", List.of(), text.toString(), null, null)
            .withPicture(new PictureDraft(lead.path(RELAY), "Broen", false, null, null, null));
    new Publisher(books, books, CLOCK).publish(RELAY, draft);
  }

  @Test
  void refusesARelayThatIsNotThere() {
    assertEquals(2, export("--relay", "ukendt"));
    assertTrue(errors.toString().contains("Use one of: broer"), errors::toString);
  }

  @Test
  void saysThatTheStoreIsOutOfReach() {
    var line =
        new CommandLine(
            new ExportCommand(
                _ -> {
                  throw UserFacingException.of("data.busy", "demo");
                },
                CommandMessages.in(Language.ENGLISH)));
    line.setErr(new PrintWriter(errors, true));

    assertEquals(ExitCodes.UNAVAILABLE, line.execute(folder.toString()));
    assertEquals(
        "The process that uses the data in demo is starting or stopping. Try again in a moment.\n",
        errors.toString());
  }

  @Test
  void importsItsOwnExport() {
    export();
    out.getBuffer().setLength(0);

    assertEquals(0, importing(folder.toString()));
    assertEquals(
        List.of(
            "Imported 1 post into the new relay broer; 0 already there.",
            "New categories: Ledelse, Velfærd.",
            "Read it at http://127.0.0.1/"),
        out.toString().lines().toList());
    assertEquals(1, others.find(RELAY).orElseThrow().legs());
  }

  @Test
  void saysWhatKeepsAFolderFromBeingImported() throws IOException {
    export();
    var file = folder.resolve("broer/2015-01-01-bro.md");
    Files.writeString(file, Files.readString(file).replace("2015-01-01", "igår"));

    assertEquals(3, importing(folder.resolve("broer").toString()));
    assertTrue(errors.toString().contains("\n  " + file + ":4: Date is no"), errors::toString);
    assertEquals(Optional.empty(), others.find(RELAY));
  }

  @Test
  void refusesAFolderWithoutManuscripts() throws IOException {
    assertEquals(3, importing(Files.createDirectory(folder.resolve("tom")).toString()));
    assertTrue(errors.toString().contains("has no manuscripts"), errors::toString);
  }

  @Test
  void importsEveryMarkdownFileAndNamesWhatItLeaves() throws IOException {
    export();
    out.getBuffer().setLength(0);
    var relay = folder.resolve("broer");
    write(relay.resolve("b.markdown"), "Anden");
    write(relay.resolve("C.MD"), "Tredje");
    var left = Files.writeString(relay.resolve("d.docx"), "PK");
    Files.writeString(relay.resolve(".DS_Store"), "");
    var loose = Files.createDirectory(folder.resolve("billeder"));

    assertEquals(0, importing(folder.toString()));
    assertTrue(
        out.toString().startsWith("Imported 3 posts into the new relay broer; 0 already there.\n"),
        out::toString);
    assertTrue(
        out.toString().endsWith("\nNot imported:\n  %s\n  %s\n".formatted(left, loose)),
        out::toString);
  }

  private static void write(Path file, String title) throws IOException {
    Files.writeString(
        file,
        "---\ntitel: %s\ndato: 2015-02-01\nkategori: Ledelse\nresumé: Kort.\n---\nTekst.\n"
            .formatted(title));
  }

  private void publish(String title, String teaser, AuthorDraft... authors) {
    var draft =
        new PostDraft(title, "2015-01-01", "Ledelse", teaser, List.of(authors), null, null, null);
    new Publisher(books, books, CLOCK).publish(RELAY, draft);
  }

  private int export(String... options) {
    return run(
        new CommandLine(
            new ExportCommand(
                _ -> new ExportRelayStore(books, pictures), CommandMessages.in(Language.ENGLISH))),
        folder.toString(),
        options);
  }

  private int importing(String path, String... options) {
    var command =
        new ImportCommand(
            _ -> new ExportRelayStore(others, pictures),
            CLOCK,
            false,
            (_, _) -> -1,
            CommandMessages.in(Language.ENGLISH));
    return run(new CommandLine(command), path, options);
  }

  private int run(CommandLine line, String path, String... options) {
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(errors, true));
    var arguments = new ArrayList<>(List.of(options));
    arguments.add(path);
    return line.execute(arguments.toArray(String[]::new));
  }

  private record ExportRelayStore(MemoryRelayStore books, MemoryPictures stored)
      implements RelayStore {
    @Override
    public Optional<Pictures> pictures() {
      return Optional.of(stored);
    }

    @Override
    public Relays relays() {
      return books;
    }

    @Override
    public Posts posts() {
      return books;
    }

    @Override
    public PageProgress show(RelayId relay) {
      return new PageProgress(URI.create("http://127.0.0.1/"), PageState.SERVED);
    }

    @Override
    public void close() {}
  }
}
