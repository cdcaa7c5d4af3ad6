package dk.blogstafet.local.proof.readers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.blogstafet.local.machine.Trouble;
import dk.blogstafet.local.machine.Workplace;
import dk.blogstafet.local.proof.kills.Up;
import dk.blogstafet.page.ProblemCodes;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Starts `up` with every kind of page, and sends readers in.
public final class Readers {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int MAILBOX = 3;

  private final Path root;
  private final Path work;
  private final Script script;

  private Readers(Path root, Path work) {
    this.root = root;
    this.work = work;
    this.script = new Script(root);
  }

  /// Lets them read.
  ///
  /// @param work an empty folder
  /// @param runs how often Lighthouse looks at each page; 0 for not at all
  /// @return `tried`, what was tried and how often, and `failures`
  /// @throws MissingTool where this machine lacks what they read with
  /// @throws IOException if the site doesn't come up, or a tool breaks
  public static JsonNode read(Path root, Path work, int runs)
      throws MissingTool, IOException, InterruptedException {
    var browser = Script.browser();
    var readers = new Readers(root, work);
    readers.script.prepare();
    try (var up = Up.start(root, work, Up.freePort(), List.of());
        var place = Workplace.open(work, root.resolve("template.yaml"), up.home())) {
      var relays = new Scene(place.stores(), Clock.systemUTC()).set();
      await(up.home(), relays);
      new Unseen(place.stores().relays().siteSnapshot().orElseThrow(), readers.unseen()).write();
      return readers.script.run(readers.plan(up, browser, relays, runs), work);
    } catch (Trouble trouble) {
      throw new IOException("The stores can't be opened", trouble);
    }
  }

  private Path unseen() {
    return work.resolve("unseen");
  }

  private ObjectNode plan(Up up, Path browser, List<String> relays, int runs) {
    var home = up.home();
    var plan = JsonNodeFactory.instance.objectNode();
    plan.put("home", home.toString());
    plan.put("mailbox", "http://127.0.0.1:" + (home.getPort() + MAILBOX));
    plan.put("mails", work.resolve("mail").toString());
    plan.put("root", root.toString());
    plan.put("folder", work.toString());
    plan.put("unseen", unseen().toString());
    plan.put("chromium", browser.toString());
    plan.put("java", java());
    plan.put("lighthouse", runs);
    plan.put("demo", Scene.DEMO);
    plan.put("post", Scene.DEMO_POST);
    relays.forEach(plan.putArray("relays")::add);
    ProblemCodes.CODES.forEach(plan.putArray("problems")::add);
    Up.command(root, "preview", "--json", "--categories", "Drift,Borgere")
        .forEach(plan.putArray("preview")::add);
    return plan;
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /// Waits until the pages show all that was stored.
  private static void await(URI home, List<String> relays)
      throws IOException, InterruptedException {
    var end = Instant.now().plus(PATIENCE);
    try (var client = HttpClient.newHttpClient()) {
      for (var relay : relays) {
        var status = home.resolve("/api/relays/" + relay + "/status");
        while (isBehind(client, status)) {
          if (Instant.now().isAfter(end)) {
            throw new IOException("The pages of " + relay + " are behind after a minute");
          }
          Thread.sleep(100);
        }
      }
    }
  }

  private static boolean isBehind(HttpClient client, URI status)
      throws IOException, InterruptedException {
    var answer = client.send(HttpRequest.newBuilder(status).build(), BodyHandlers.ofString());
    var told = new JsonMapper().readTree(answer.body());
    return told.path("behind").asInt(1) > 0 || told.path("rebuilding").asBoolean();
  }
}
