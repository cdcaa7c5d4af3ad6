package dk.blogstafet.local.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.local.i18n.CommandMessages;
import dk.blogstafet.local.importing.RelayStore;
import dk.blogstafet.local.runtime.UserFacingException;
import dk.blogstafet.page.site.SiteRenderer;
import dk.blogstafet.relay.DomainSamples;
import dk.blogstafet.relay.Leg;
import dk.blogstafet.relay.MemoryRelayStore;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostBody;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostMetadata;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.change.PostDraft;
import dk.blogstafet.relay.change.Publisher;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PreviewCommandTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2016-06-01T12:00:00Z"), ZoneOffset.UTC);
  private static final RelayId RELAY = new RelayId("broer");
  private static final String SOUND =
      """
      ---
      titel: Skygge
      dato: 2016-05-01
      kategori: Ledelse
      resumé: Om skygge.
      ---

      En *god* tekst.
      """;

  private final StringWriter out = new StringWriter();
  private final StringWriter errors = new StringWriter();
  private final HttpClient client = HttpClient.newHttpClient();
  private final MemoryRelayStore books = new MemoryRelayStore();

  @TempDir private Path folder = Path.of("");

  @AfterEach
  void closesTheClient() {
    client.close();
  }

  @Test
  void showsTheVeryPageThatTheSiteWillHave() throws IOException {
    stock();
    var shown = shownWhile(SOUND, "--data", data(), () -> {});

    var snapshot = books.find(RELAY).orElseThrow();
    var site = books.siteSnapshot().orElseThrow().site();
    var metadata =
        new PostMetadata(
            "Skygge", LocalDate.of(2016, 5, 1), DomainSamples.LEDELSE, "Om skygge.", List.of());
    var post = new PostSummary(new PostId("skygge"), new Leg(3), metadata, CLOCK.instant());
    var neighbours = books.oldest(snapshot.listId(), Optional.empty(), 2);
    var page =
        new SiteRenderer(site)
            .post(
                snapshot.relay(),
                new Post(post, new PostBody.MarkdownText("En *god* tekst.")),
                Optional.of(neighbours.getFirst()),
                Optional.of(neighbours.getLast()));
    assertEquals(new String(page.bytes(), StandardCharsets.UTF_8), withoutScript(shown));
  }

  @Test
  void usesASampleRelayIfThereIsNone() throws IOException {
    var shown = shownWhile(SOUND, "--data", data(), () -> {});

    assertTrue(shown.contains("<em>god</em>"), shown);
    assertTrue(shown.contains("Prøvestafet"), shown);
  }

  @Test
  void followsWhenTheFileIsSaved() throws IOException {
    var file = folder.resolve("a.md");
    var shown =
        shownWhile(
            SOUND,
            "--data",
            data(),
            () -> {
              var seen = get(address(), "").replaceFirst("(?s).*seen=([^']+)'.*", "$1");
              Files.writeString(file, SOUND.replace("god", "bedre"));
              assertEquals(205, send(address().resolve("/changes?seen=" + seen)).statusCode());
            });

    assertTrue(shown.contains("<em>bedre</em>"), shown);
  }

  @Test
  void namesARelayWithKnownCategoriesOnly() throws IOException {
    var shown = shownWhile(SOUND, "--categories", "Ledelse,Drift", () -> {});

    assertTrue(shown.contains(">Prøvestafet</a>"), shown);
    assertTrue(shown.contains("blogstafetten ”Prøvestafet”"), shown);
  }

  @Test
  void saysWhyThereIsNoPageYet() throws IOException {
    var shown = shownWhile(SOUND.replace("2016-05-01", "<snart>"), "--data", data(), () -> {});

    assertTrue(shown.contains("<main>\n<h1>Siden kan ikke vises endnu</h1>"), shown);
    assertTrue(shown.contains("<meta name=\"viewport\""), shown);
    assertTrue(shown.contains("<li>a.md:3: Dato er ikke en gyldig dato"), shown);
    assertTrue(shown.contains("data-only-in-the-preview"), shown);
    assertFalse(shown.contains("<snart>"), shown);
  }

  @Test
  void saysThatItIsAPreviewAndWhatCheckFinds() throws IOException {
    var text = SOUND.replace("En *god*", "Læs mere [her](https://example.org/) om <u>XXX</u>");
    var shown = shownWhile(text, "--data", data(), () -> {});

    assertTrue(
        shown.contains("Forhåndsvisning, kun på denne maskine. check finder 4 ting:"), shown);
    assertTrue(shown.contains("<li>a.md:8: Linkteksten ”her”"), shown);
    assertTrue(shown.contains("<li>a.md:8: Pladsholderen ”XXX”"), shown);
    assertTrue(shown.contains("”&lt;u&gt;”"), shown);
  }

  @Test
  void continuesWhileTheFileIsMissing() throws IOException {
    var shown = shownWhile(SOUND, "--data", data(), () -> Files.delete(folder.resolve("a.md")));

    assertTrue(shown.contains("a.md kan ikke læses"), shown);
  }

  @Test
  void saysThatTheRestOfTheSiteIsNotHere() throws IOException {
    shownWhile(
        SOUND,
        "--data",
        data(),
        () -> assertEquals(404, send(address().resolve("/om/udgiver/")).statusCode()));
  }

  @Test
  void refusesAPortThatIsTaken() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Files.writeString(folder.resolve("a.md"), SOUND);

      var port = String.valueOf(taken.getLocalPort());

      assertEquals(2, run(() -> {}, folder.resolve("a.md").toString(), "--port", port));
      assertTrue(errors.toString().contains("Port " + port + " er optaget"), errors::toString);
    }
  }

  @Test
  void refusesAFileThatIsNotThere() {
    assertEquals(2, run(() -> {}, folder.resolve("no.md").toString()));
  }

  private void stock() throws IOException {
    Files.createDirectories(Path.of(data()).resolve("dynamodb"));
    books.describe(Revision.NONE, DomainSamples.site("Broer"));
    books.open(DomainSamples.relay(RELAY));
    var publisher = new Publisher(books, books, CLOCK);
    publisher.publish(RELAY, PostDraft.ofTeaser("Før", "2016-01-01", "Ledelse", "Resumé"));
    publisher.publish(RELAY, PostDraft.ofTeaser("Efter", "2016-06-01", "Ledelse", "Resumé"));
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  private URI address() {
    return URI.create(out.toString().replaceFirst("(?s).*?(http://\\S+).*", "$1"));
  }

  private static String withoutScript(String page) {
    return page.replaceFirst("(?s)<!-- Only in the preview: -->.*</script>\n(?=</body>)", "");
  }

  /// The page after something was done while it was served.
  private String shownWhile(String content, String option, String value, PreviewAction action)
      throws IOException {
    var file = Files.writeString(folder.resolve("a.md"), content);
    var shown = new StringBuilder();
    var code =
        run(
            () -> {
              action.done();
              shown.append(get(address(), ""));
            },
            file.toString(),
            option,
            value);
    assertEquals(0, code, errors::toString);
    return shown.toString();
  }

  private String get(URI address, String path) throws IOException, InterruptedException {
    return send(address.resolve(path)).body();
  }

  private HttpResponse<String> send(URI address) throws IOException, InterruptedException {
    return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }

  private int run(PreviewAction action, String... arguments) {
    var messages = CommandMessages.of(Map.of("LANG", "da"), false);
    var line =
        new CommandLine(
            new PreviewCommand(
                _ -> new PreviewRelayStore(books), CLOCK, messages, () -> doneQuietly(action)));
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(errors, true));
    return line.execute(arguments);
  }

  private static void doneQuietly(PreviewAction action) throws InterruptedException {
    try {
      action.done();
    } catch (IOException | UserFacingException broken) {
      throw new AssertionError(broken);
    }
  }

  private interface PreviewAction {
    void done() throws IOException, InterruptedException, UserFacingException;
  }

  private record PreviewRelayStore(MemoryRelayStore books) implements RelayStore {
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
      throw new IllegalStateException("A preview shows nothing to readers");
    }

    @Override
    public void close() {}
  }
}
