package dk.blogstafet.local.soak.readers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.blogstafet.aws.AwsStores;
import dk.blogstafet.local.runtime.CommandStores;
import dk.blogstafet.local.runtime.UserFacingException;
import dk.blogstafet.local.soak.kills.UpProcess;
import dk.blogstafet.words.ProblemType;
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
import java.util.stream.Stream;

/// Starts `up` with every kind of page, and runs the browser scripts.
public final class BrowserAudit {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int MAILBOX = 3;

  private final Path root;
  private final Path work;
  private final BrowserScripts script;

  private BrowserAudit(Path root, Path work) {
    this.root = root;
    this.work = work;
    this.script = new BrowserScripts(root);
  }

  /// Runs the audit.
  ///
  /// @param work an empty folder
  /// @param runs the number of Lighthouse runs per page; 0 for none
  /// @return `tried`, what was run and how often, and `failures`
  /// @throws MissingToolException if this machine lacks a tool
  /// @throws IOException if the site doesn't start, or a tool fails
  public static JsonNode read(Path root, Path work, int runs)
      throws MissingToolException, IOException, InterruptedException {
    var browser = BrowserScripts.browser();
    var audit = new BrowserAudit(root, work);
    audit.script.prepare();
    try (var up = UpProcess.start(root, work, UpProcess.freePort(), List.of());
        var place = CommandStores.open(work, root.resolve("template.yaml"), up.home())) {
      var issues = AwsStores.of(place.environment()).issues();
      var relays = new ShowcaseSite(place.stores(), issues, Clock.systemUTC()).create();
      await(up.home(), relays);
      new RarePages(place.stores().relays().siteSnapshot().orElseThrow(), audit.unseen()).write();
      return audit.script.run(audit.plan(up, browser, relays, runs), work);
    } catch (UserFacingException userFacingException) {
      throw new IOException("The stores can't be opened", userFacingException);
    }
  }

  private Path unseen() {
    return work.resolve("unseen");
  }

  private ObjectNode plan(UpProcess up, Path browser, List<String> relays, int runs) {
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
    plan.put("demo", ShowcaseSite.DEMO);
    plan.put("post", ShowcaseSite.DEMO_POST);
    relays.forEach(plan.putArray("relays")::add);
    var problems = plan.putArray("problems");
    Stream.of(ProblemType.values()).map(ProblemType::page).forEach(problems::add);
    UpProcess.command(root, "preview", "--json", "--categories", "Drift,Borgere")
        .forEach(plan.putArray("preview")::add);
    return plan;
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /// Waits until the pages show everything that was stored.
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
