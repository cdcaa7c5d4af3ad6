package dk.blogstafet.local.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.local.importing.Store.State;
import dk.blogstafet.local.machine.Machine;
import dk.blogstafet.local.machine.Settings;
import dk.blogstafet.local.machine.Stocking;
import dk.blogstafet.local.machine.Trouble;
import dk.blogstafet.relay.RelayId;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkplaceStoreTest {
  private static final Path TEMPLATE = Path.of("../../template.yaml");
  private static final RelayId RELAY = new RelayId("skygge");
  private static final Wishes WISHES = new Wishes(RELAY, Optional.empty(), false);

  private static final PrintStream SILENT = new PrintStream(OutputStream.nullOutputStream());

  @TempDir private Path data = Path.of("");

  @Test
  void rendersThePagesOnceWhileNoMachineRuns() throws Trouble, IOException {
    var shown = importSample();

    assertEquals(State.RENDERED, shown.state());
    var page = data.resolve("s3/pages-bucket/skygge/index.html");
    assertTrue(Files.readString(page).contains("Vandvognen kører kl. 4"));
  }

  @Test
  void waitsUntilTheRunningMachineShowsThePosts()
      throws Trouble, IOException, InterruptedException {
    var settings = new Settings(0, data, TEMPLATE, false);
    try (var machine = Machine.start(settings, Stocking.NONE, SILENT)) {
      var shown = importSample();

      assertEquals(State.SERVED, shown.state());
      assertEquals(machine.home().resolve("/skygge/"), shown.address());
      assertTrue(read(shown.address()).contains("Vandvognen kører kl. 4"));
    }
  }

  private Store.Shown importSample() throws Trouble, IOException {
    try (var store = WorkplaceStore.open(data, TEMPLATE, Clock.systemUTC())) {
      new RelayImport(store.relays(), store.posts(), Clock.systemUTC(), Progress.NONE)
          .run(sample(), WISHES);
      return store.show(RELAY);
    }
  }

  private static Parsed.Page sample() throws IOException {
    try (var stream = WorkplaceStoreTest.class.getResourceAsStream("skygge.txt")) {
      return (Parsed.Page) RelayPageParser.parse(Objects.requireNonNull(stream).readAllBytes());
    }
  }

  private static String read(URI address) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(address).build();
      return client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8)).body();
    }
  }
}
