package dk.blogstafet.local.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.local.command.ExitCodes;
import dk.blogstafet.local.i18n.CommandMessages;
import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.MemoryRelayStore;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.validation.Language;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ForeignImportTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-30T12:00:00Z"), ZoneOffset.UTC);
  private static final RelayId RELAY = new RelayId("skov");
  private static final String FEED =
      """
      <rss version="2.0"><channel><title>Skoven</title><description>Om skov.</description>
      <item><title>Bøgen</title><link>https://skov.example/boegen</link>
      <pubDate>Fri, 01 May 2020 10:00:00 +0200</pubDate><category>Træer</category>
      <description>&lt;p&gt;Bøgen springer ud.&lt;/p&gt;</description></item>
      <item><title>Egen</title><link>https://skov.example/egen</link>
      <pubDate>Sat, 02 May 2020 10:00:00 +0200</pubDate><category>Træer</category>
      <description>Egen venter.</description></item>
      </channel></rss>
      """;

  private final MemoryRelayStore store = new MemoryRelayStore();
  private final StringWriter out = new StringWriter();
  private final StringWriter errors = new StringWriter();

  @TempDir private Path folder = Path.of("");

  @Test
  void movesASiteIntoANewRelay() throws IOException {
    var code = run(FEED);

    assertEquals(ExitCodes.DONE, code, errors::toString);
    assertEquals(
        List.of(
            "Format: rss. Found: 2. Taken: 2. Left: 0.",
            "Report: " + folder.resolve("skov-import/import.md"),
            "Imported 2 posts into the new relay skov; 0 already there.",
            "New categories: Træer.",
            "Read it at http://127.0.0.1:8080/skov/"),
        out.toString().lines().toList());
    assertEquals("Skoven", relay().title());
    assertEquals(2, store.find(RELAY).orElseThrow().counts().total());
  }

  @Test
  void changesNothingTheSecondTime() throws IOException {
    run(FEED);
    out.getBuffer().setLength(0);

    var code = run(FEED);

    assertEquals(ExitCodes.DONE, code, errors::toString);
    assertTrue(out.toString().contains("Imported 0 posts into the relay skov; 2 already there."));
  }

  @Test
  void givesAnExistingRelayTheCategoriesThatItLacks() throws IOException {
    store.open(existing());

    var code = run(FEED);

    assertEquals(ExitCodes.DONE, code, errors::toString);
    assertEquals(
        List.of("Drift", "Træer"), relay().categories().stream().map(Category::name).toList());
    assertEquals("En anden titel", relay().title());
  }

  @Test
  void storesNothingInADryRun() throws IOException {
    store.open(existing());

    var code = run(FEED, "--dry-run");

    assertEquals(ExitCodes.DONE, code, errors::toString);
    assertTrue(out.toString().contains("Would import 2 posts"), out::toString);
    assertTrue(out.toString().contains("without --dry-run"), out::toString);
    assertEquals(1, relay().categories().size());
    assertTrue(Files.exists(folder.resolve("skov-import/2020-05-01-boegen.md")));
  }

  @Test
  void importsTheRestWhenAPostMustBeCorrected() throws IOException {
    var code = run(FEED.replace("<title>Egen</title>", "<title></title>"));

    assertEquals(ExitCodes.CONFLICT, code);
    assertTrue(out.toString().contains("Posts to correct, in the folder “left”: 1."));
    assertEquals(1, store.find(RELAY).orElseThrow().counts().total());
  }

  @Test
  void refusesAnExportWithoutPostsToTake() throws IOException {
    var code = run(FEED.replace("<category>Træer</category>", ""));

    assertEquals(ExitCodes.REFUSED, code);
    assertTrue(errors.toString().contains("Taken: 0. Left: 2."), errors::toString);
    assertTrue(
        Files.readString(folder.resolve("skov-import/import.md")).contains("--category NAME"));
  }

  @Test
  void takesTheCategoryOfTheCommandForPostsWithout() throws IOException {
    var code = run(FEED.replace("<category>Træer</category>", ""), "--category", "Natur");

    assertEquals(ExitCodes.DONE, code, errors::toString);
    assertEquals(List.of("Natur"), relay().categories().stream().map(Category::name).toList());
  }

  @Test
  void answersADamagedExportWithOneSentence() throws IOException {
    var code = run(FEED.substring(0, 300));

    assertEquals(ExitCodes.REFUSED, code);
    assertEquals(1, errors.toString().lines().count(), errors::toString);
    assertFalse(Files.exists(folder.resolve("skov-import")));
  }

  @Test
  void answersAProgram() throws IOException {
    run(FEED, "--json");

    assertEquals(
        "{\"format\":\"rss\",\"found\":2,\"taken\":2,\"notTaken\":0,\"toCorrect\":0,\"manuscripts\":\""
            + folder.resolve("skov-import")
            + "\",\"addedCategories\":[\"Træer\"],\"dryRun\":false,\"folders\":[{\"folder\":\""
            + folder.resolve("skov-import")
            + "\",\"outcome\":\"finished\",\"relay\":\"skov\",\"opened\":true,"
            + "\"addedCategories\":[\"Træer\"],\"imported\":2,\"alreadyThere\":0,\"changed\":[],"
            + "\"withdrawn\":[],\"kept\":[],\"pages\":\"served\","
            + "\"address\":\"http://127.0.0.1:8080/skov/\"}],\"left\":[]}\n",
        out.toString());
  }

  @Test
  void asksForTheRelay() throws IOException {
    var file = folder.resolve("skov.xml");
    Files.writeString(file, FEED);

    assertEquals(ExitCodes.USAGE, execute(file.toString()));
    assertTrue(errors.toString().contains("No relay given. Use --relay SLUG."));
  }

  @Test
  void namesTheFormatsThatItReads() throws IOException {
    var code = run(FEED, "--format", "word");

    assertEquals(ExitCodes.USAGE, code);
    assertTrue(errors.toString().contains("Choose auto, or one of wordpress, rss"));
  }

  private Relay relay() {
    return store.find(RELAY).orElseThrow().relay();
  }

  private static Relay existing() {
    return new Relay(
        RELAY,
        "En anden titel",
        "Indledning.",
        Optional.empty(),
        List.of(new Category("Drift")),
        Language.DANISH,
        Relay.RelayState.OPEN);
  }

  private int run(String feed, String... more) throws IOException {
    var file = folder.resolve("skov.xml");
    Files.writeString(file, feed);
    var arguments = new ArrayList<>(List.of(file.toString(), "--relay", "skov"));
    Collections.addAll(arguments, more);
    return execute(arguments.toArray(String[]::new));
  }

  private int execute(String... arguments) {
    var command =
        new ImportCommand(
            _ -> new OpenStore(store),
            CLOCK,
            false,
            (_, _) -> ExitCodes.USAGE,
            CommandMessages.in(Language.ENGLISH));
    return new CommandLine(command)
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(errors))
        .execute(arguments);
  }

  private record OpenStore(MemoryRelayStore store) implements RelayStore {
    @Override
    public Relays relays() {
      return store;
    }

    @Override
    public Posts posts() {
      return store;
    }

    @Override
    public PageProgress show(RelayId relay) {
      return new PageProgress(URI.create("http://127.0.0.1:8080/" + relay + "/"), PageState.SERVED);
    }

    @Override
    public void close() {}
  }
}
