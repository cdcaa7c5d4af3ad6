package dk.blogstafet.local.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.aws.AwsStores;
import dk.blogstafet.relay.rendering.RenderStates.Lease;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Checks the whole site, as readers and commands see it.
@Timeout(180)
class LocalSiteTest {
  @TempDir private Path data = Path.of("");

  @Test
  void showsPublishedPosts() throws Exception {
    try (var running = new RunningSite(data, false)) {
      var empty = running.get("/traeer/");

      running.publish("Asken på hjørnet");

      var time = running.until("/traeer/", "Asken på hjørnet");
      assertEquals(200, empty.statusCode());
      assertFalse(empty.body().contains("Asken"));
      assertTrue(running.get("/traeer/indlaeg/asken-paa-hjoernet/").body().contains("Kort."));
      running.until("/traeer/atom.xml", "Asken på hjørnet");
      running.until("/", "Asken på hjørnet");
      assertTrue(time.toSeconds() < 20, time::toString);
      assertEquals("", running.terminal());
    }
  }

  @Test
  void answersTheApiAndMissingPages() throws Exception {
    try (var running = new RunningSite(data, false)) {
      var list = running.get("/api/relays");
      var unknown = running.get("/api/relays/nobody");
      var noRoute = running.get("/api/nothing");
      var missing = running.get("/nobody/");

      assertEquals(200, list.statusCode());
      assertTrue(list.body().contains("\"traeer\""));
      assertEquals(404, unknown.statusCode());
      assertEquals(
          Optional.of("application/problem+json"), unknown.headers().firstValue("content-type"));
      assertEquals(404, noRoute.statusCode());
      assertTrue(noRoute.body().contains("/problemer/not-found/"));
      assertEquals(404, missing.statusCode());
      assertTrue(missing.body().contains("<html"));
    }
  }

  @Test
  void keepsEverythingAfterARestart() throws Exception {
    try (var first = new RunningSite(data, false)) {
      first.publish("Asken på hjørnet");
      first.until("/traeer/", "Asken på hjørnet");
    }

    try (var second = new RunningSite(data, false)) {
      var page = second.get("/traeer/");

      assertTrue(page.body().contains("Asken på hjørnet"));
    }
  }

  @Test
  void keepsTheMailsThatFunctionsSend() throws Exception {
    try (var first = new RunningSite(data, false)) {
      assertEquals(
          first.mailbox(), URI.create(first.environment().get("AWS_ENDPOINT_URL_SESV2") + "/"));
      assertTrue(first.mailboxWith("Confirm one").contains("Confirm one"));
    }
    try (var second = new RunningSite(data, false)) {
      assertTrue(second.mailboxWith("Confirm two").contains("Confirm one"));
    }
    try (var third = new RunningSite(data, true)) {
      assertFalse(third.mailboxWith("Confirm three").contains("Confirm one"));
    }
  }

  @Test
  void rendersPostsThatWereStoredWhileItWasStopped() throws Exception {
    try (var first = new RunningSite(data, false)) {
      assertEquals(200, first.get("/").statusCode());
    }
    try (var stores =
        CommandStores.open(data, RunningSite.TEMPLATE, URI.create("http://a.example"))) {
      RunningSite.publish(stores, "Asken på hjørnet");
      assertFalse(stores.isRunning());
    }

    try (var second = new RunningSite(data, false)) {
      second.until("/traeer/", "Asken på hjørnet");

      assertTrue(second.get("/traeer/").body().contains("Asken på hjørnet"));
    }
  }

  @Test
  void doesNotWaitForLeasesOfAKilledProcess() throws Exception {
    try (var first = new RunningSite(data, false)) {
      assertEquals(200, first.get("/traeer/").statusCode());
    }
    try (var stores =
        CommandStores.open(data, RunningSite.TEMPLATE, URI.create("http://a.example"))) {
      RunningSite.publish(stores, "Asken på hjørnet");
      var now = Instant.now();
      var dead = new Lease("killed", now.plus(Duration.ofHours(1)));
      AwsStores.of(stores.environment()).states().acquire(RunningSite.TREES, dead, now);
    }

    try (var second = new RunningSite(data, false)) {
      second.until("/traeer/", "Asken på hjørnet");

      assertTrue(second.get("/traeer/").body().contains("Asken på hjørnet"));
    }
  }

  @Test
  void deletesTheDataOnRequest() throws Exception {
    try (var first = new RunningSite(data, false)) {
      first.publish("Asken på hjørnet");
    }

    try (var second = new RunningSite(data, true)) {
      assertFalse(second.get("/traeer/").body().contains("Asken på hjørnet"));
    }
  }

  @Test
  void reportsWhichProcessUsesTheData() throws Exception {
    try (var _ = new RunningSite(data, false)) {
      var refusal = assertThrows(UserFacingException.class, () -> new RunningSite(data, false));

      var pid = ProcessHandle.current().pid();
      assertTrue(String.valueOf(refusal.getMessage()).contains("process " + pid));
    }
  }

  @Test
  void reportsAPortInUse() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var options = new LocalSiteOptions(taken.getLocalPort(), data, RunningSite.TEMPLATE, false);

      var refusal =
          assertThrows(
              UserFacingException.class,
              () -> LocalSite.start(options, SiteSeeder.NONE, new PrintStream(System.err, true)));

      assertTrue(String.valueOf(refusal.getMessage()).contains("--port"));
      assertTrue(String.valueOf(refusal.getMessage()).contains("" + taken.getLocalPort()));
    }
  }

  @Test
  void reportsAFolderThatIsNotWritable() throws IOException {
    var file = Files.createFile(data.resolve("a-file"));

    var refusal =
        assertThrows(UserFacingException.class, () -> new RunningSite(file.resolve("data"), false));

    assertTrue(String.valueOf(refusal.getMessage()).contains("--data"));
  }
}
