package dk.blogstafet.local.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.local.archive.FolderImport;
import dk.blogstafet.local.archive.ImportProgress;
import dk.blogstafet.local.archive.RelayAdditions;
import dk.blogstafet.local.importing.RelayStore.PageState;
import dk.blogstafet.local.runtime.LocalSite;
import dk.blogstafet.local.runtime.LocalSiteOptions;
import dk.blogstafet.local.runtime.SiteSeeder;
import dk.blogstafet.local.runtime.UserFacingException;
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

class CommandRelayStoreTest {
  private static final Path TEMPLATE = Path.of("../../template.yaml");
  private static final RelayId RELAY = new RelayId("skygge");

  private static final PrintStream SILENT = new PrintStream(OutputStream.nullOutputStream());

  @TempDir private Path data = Path.of("");

  @Test
  void rendersThePagesOnceWhileNoMachineRuns() throws UserFacingException, IOException {
    var progress = importSample();

    assertEquals(PageState.RENDERED, progress.state());
    var page = data.resolve("s3/pages-bucket/skygge/index.html");
    assertTrue(Files.readString(page).contains("Vandvognen kører kl. 4"));
  }

  @Test
  void waitsUntilTheRunningMachineShowsThePosts()
      throws UserFacingException, IOException, InterruptedException {
    var options = new LocalSiteOptions(0, data, TEMPLATE, false);
    try (var site = LocalSite.start(options, SiteSeeder.NONE, SILENT)) {
      var progress = importSample();

      assertEquals(PageState.SERVED, progress.state());
      assertEquals(site.home().resolve("/skygge/"), progress.address());
      assertTrue(read(progress.address()).contains("Vandvognen kører kl. 4"));
    }
  }

  private RelayStore.PageProgress importSample() throws UserFacingException, IOException {
    try (var store = CommandRelayStore.open(data, TEMPLATE, Clock.systemUTC())) {
      var page = RelayPageReader.read(Path.of("skygge.txt"), sample(), RELAY, Optional.empty());
      new FolderImport(store.relays(), store.posts(), Clock.systemUTC(), ImportProgress.NONE)
          .run(page, Optional.empty(), RelayAdditions.NONE, false);
      return store.show(RELAY);
    }
  }

  private static ParsedPage.RelayPageContent sample() throws IOException {
    try (var stream = CommandRelayStoreTest.class.getResourceAsStream("skygge.txt")) {
      return (ParsedPage.RelayPageContent)
          RelayPageParser.parse(Objects.requireNonNull(stream).readAllBytes());
    }
  }

  private static String read(URI address) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(address).build();
      return client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8)).body();
    }
  }
}
