package dk.blogstafet.local.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.local.command.ExitCodes;
import dk.blogstafet.local.i18n.CommandMessages;
import dk.blogstafet.local.runtime.UserFacingException;
import dk.blogstafet.local.text.TextFile;
import dk.blogstafet.relay.MemoryRelayStore;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.validation.Language;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import software.amazon.awssdk.core.exception.SdkClientException;

class ImportCommandTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2016-06-01T12:00:00Z"), ZoneOffset.UTC);
  private static final String PAGE =
      "Skygge i byen\n\nOm træer.\n\nLæs artiklen\n\nBlogs\n• Ny\n02.01.15 Drift\nResumé.\n";

  private final MemoryRelayStore books = new MemoryRelayStore();
  private final StringWriter out = new StringWriter();
  private final StringWriter errors = new StringWriter();
  private RelayStore.RelayStoreOpener opener = _ -> new ImportRelayStore(books);

  @TempDir private Path folder = Path.of("");

  @Test
  void importsAPageAndSaysWhereToReadIt() throws IOException {
    var code = run(file(PAGE));

    assertEquals(ExitCodes.DONE, code);
    assertEquals(
        List.of(
            "Imported 1 post into the new relay skygge-i-byen; 0 already there.",
            "New categories: Drift.",
            "Read it at http://127.0.0.1:8080/skygge-i-byen/"),
        out.toString().lines().toList());
  }

  @Test
  void describesADryRun() throws IOException {
    var code = run(file(PAGE), "--dry-run");

    assertEquals(ExitCodes.DONE, code);
    assertTrue(out.toString().startsWith("Would import 1 post"), out::toString);
    assertFalse(out.toString().contains("Read it"), out::toString);
  }

  @Test
  void answersAProgram() throws IOException {
    run(file(PAGE), "--json", "--relay", "skygge", "--article", "https://example.org/a");

    assertEquals(
        "{\"dryRun\":false,\"folders\":[{\"folder\":\""
            + folder.resolve("page.txt")
            + "\",\"outcome\":\"finished\",\"relay\":\"skygge\",\"opened\":true,"
            + "\"addedCategories\":[\"Drift\"],\"imported\":1,\"alreadyThere\":0,\"changed\":[],"
            + "\"withdrawn\":[],\"kept\":[],\"pages\":\"served\","
            + "\"address\":\"http://127.0.0.1:8080/skygge/\"}],\"left\":[]}\n",
        out.toString());
  }

  @Test
  void listsChangedTextsAndEndsWithItsOwnCode() throws IOException {
    run(file(PAGE));
    out.getBuffer().setLength(0);

    var code = run(file(PAGE.replace("Resumé", "Andet").replace("Om", "Alt om")));

    assertEquals(ExitCodes.CONFLICT, code);
    assertEquals(
        List.of(
            "Imported 0 posts into the relay skygge-i-byen; 0 already there.",
            "1 post is there with other content, and not changed:",
            "  " + folder.resolve("page.txt") + ":8: 2015-01-02 Ny (teaser)",
            "Not changed, although the import has another: introduction.",
            "Read it at http://127.0.0.1:8080/skygge-i-byen/"),
        out.toString().lines().toList());
  }

  @Test
  void namesTheFileAndTheLineOfEveryComplaint() throws IOException {
    var file = file(PAGE.replace("02.01.15", "32.01.15").replace("Resumé.", ""));

    var code = run(file);

    assertEquals(ExitCodes.REFUSED, code);
    assertTrue(errors.toString().contains("\n  " + file + ":9: expected a date"), errors::toString);
    assertTrue(errors.toString().contains("\n  " + file + ":9: expected a teaser"));
    assertEquals(Optional.empty(), books.find(new RelayId("skygge-i-byen")));
  }

  @Test
  void printsErrorsAsJson() throws IOException {
    run(file(PAGE.replace("Resumé.", "")), "--json");

    assertEquals(
        "{\"dryRun\":false,\"folders\":[{\"folder\":\"FILE\",\"outcome\":\"refused\","
            + "\"complaints\":[{\"file\":\"FILE\",\"line\":9,"
            + "\"message\":\"expected a teaser below this line, found none. "
            + "Write the post's teaser there.\",\"expected\":\"a teaser below this line\","
            + "\"found\":\"none\",\"remedy\":\"Write the post's teaser there.\"}]}],\"left\":[]}\n",
        out.toString().replace(folder.resolve("page.txt").toString(), "FILE"));
  }

  @Test
  void saysOfABrokenRuleInItsOwnWordsWhatItIs() throws IOException {
    var file = file(PAGE.replace("02.01.15", "02.06.16"));

    run(file);
    run(file, "--json");

    assertTrue(
        errors.toString().contains(file + ":9: Date: 2 June 2016 is in the future"),
        errors::toString);
    assertTrue(
        out.toString().contains("\"line\":9,\"message\":\"Date: 2 June 2016 is in the future"),
        out::toString);
  }

  @Test
  void listsAHundredComplaintsAndCountsTheRest() throws IOException {
    var bad = String.join("", Collections.nCopies(150, "• \n01.01.15 A\nR\n"));

    run(file("T\n\nI\n\nBlogs\n" + bad));

    assertEquals(102, errors.toString().lines().count());
    assertTrue(errors.toString().contains("… and 50 more"), errors::toString);
  }

  @Test
  void explainsAnUnreachableStore() throws IOException {
    opener =
        _ -> {
          throw UserFacingException.of("data.in-use.by", "demo", "7", "http://localhost:1");
        };

    var code = run(file(PAGE));

    assertEquals(ExitCodes.UNAVAILABLE, code);
    assertTrue(
        errors.toString().startsWith("The data in demo is in use by process 7"), errors::toString);
  }

  @Test
  void endsWithItsOwnCodeWhenTheStoreIsLost() throws IOException {
    opener =
        _ -> {
          throw SdkClientException.create("No route to host");
        };

    var code = run(file(PAGE));

    assertEquals(ExitCodes.UNAVAILABLE, code);
    assertEquals(
        List.of(
            "The store can't be reached: No route to host",
            "What was stored is kept. Run the same import again to complete it."),
        errors.toString().lines().toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--relay=Om Os", "--relay=api", "--article=ftp://example.org", "--x"})
  void refusesWrongOptions(String option) throws IOException {
    assertEquals(2, run(file(PAGE), option));
  }

  @Test
  void refusesAFileThatIsNotThere() {
    assertEquals(2, run("no-such-file.txt"));
  }

  @Test
  void namesTheFileOfAFolderThatIsFarTooLong() throws IOException {
    var post = folder.resolve("post.md");
    try (var file = new RandomAccessFile(post.toFile(), "rw")) {
      file.setLength(TextFile.LIMIT + 1L);
    }

    assertEquals(2, run(folder.toString()));
    assertTrue(errors.toString().startsWith(post + " is larger than 64 MB"), errors::toString);
  }

  @Test
  void showsTheProgressOfALongImportOnATerminal() throws IOException {
    var posts = new StringBuilder("T\n\nI\n\nBlogs\n");
    for (var number = 0; number < 300; number++) {
      posts.append("• Nr. ").append(number).append("\n01.01.15 A\nR\n");
    }

    run(file(posts.toString()));

    assertTrue(errors.toString().contains("\r\u001b[KStored 275 of 300 posts"), errors::toString);
    assertTrue(errors.toString().endsWith("\r\u001b[K"), errors::toString);
  }

  private String file(String content) throws IOException {
    var file = folder.resolve("page.txt");
    return Files.write(file, content.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private int run(String... arguments) {
    var line =
        new CommandLine(
            new ImportCommand(
                data -> opener.open(data),
                CLOCK,
                true,
                (_, _) -> -1,
                CommandMessages.in(Language.ENGLISH)));
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(errors, true));
    return line.execute(arguments);
  }

  /// A store in memory whose pages are always ready.
  private record ImportRelayStore(MemoryRelayStore books) implements RelayStore {
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
      return new PageProgress(URI.create("http://127.0.0.1:8080/" + relay + "/"), PageState.SERVED);
    }

    @Override
    public void close() {}
  }
}
