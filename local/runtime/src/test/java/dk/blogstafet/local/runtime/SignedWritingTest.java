package dk.blogstafet.local.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.aws.AwsEditing;
import dk.blogstafet.editing.AuditChain;
import dk.blogstafet.editing.key.KeyGrant;
import dk.blogstafet.editing.key.KeyScope;
import dk.blogstafet.local.lambda.FunctionTrigger;
import dk.blogstafet.local.lambda.SamTemplate;
import dk.blogstafet.relay.RelayId;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Checks editors' actions over HTTP, and the pages that readers see, on the whole site.
@Timeout(180)
class SignedWritingTest {
  private static final String POSTS = "/api/relays/traeer/posts";

  @TempDir private static Path data = Path.of("");

  private static Optional<RunningSite> started = Optional.empty();
  private static Optional<HttpEditor> known = Optional.empty();

  @BeforeAll
  static void start() throws Exception {
    var running = new RunningSite(data, false);
    started = Optional.of(running);
    try (var stores = running.stores()) {
      known = Optional.of(new HttpEditor(running.home()).trusted(stores, KeyGrant.ALL));
    }
  }

  @AfterAll
  static void stop() {
    running().close();
  }

  @Test
  void showsAPostWithinASecond() throws Exception {
    var answer = editor().send("POST", POSTS, post("Asken på hjørnet"));

    assertEquals(201, answer.statusCode(), answer::body);
    assertEquals(
        Optional.of(POSTS + "/asken-paa-hjoernet"), answer.headers().firstValue("location"));
    var time = running().until("/traeer/", "Asken på hjørnet");
    assertTrue(time.toSeconds() < 20, time::toString);
  }

  @Test
  void answersARepeatedUploadIdentically() throws Exception {
    var upload = UUID.randomUUID().toString();

    var first = editor().send("POST", POSTS, post("Lind"), upload);
    var second = editor().send("POST", POSTS, post("Lind"), upload);
    var renamed = editor().send("POST", POSTS, post("Lind"));
    var other = editor().send("POST", POSTS, post("Eg"), upload);

    assertEquals(first.body(), second.body());
    assertEquals(201, second.statusCode());
    assertEquals(200, renamed.statusCode());
    assertEquals(422, other.statusCode());
    assertTrue(other.body().contains("idempotency-key-reused"));
  }

  @Test
  void createsOnePostFromFortyConcurrentUploads() throws Exception {
    var upload = UUID.randomUUID().toString();
    Callable<HttpResponse<String>> send =
        () -> editor().send("POST", POSTS, post("Elletrunten"), upload);
    var answers = new ArrayList<String>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var answer : threads.invokeAll(Collections.nCopies(40, send))) {
        answers.add(answer.get().statusCode() + " " + answer.get().body());
      }
    }

    assertEquals(1, Set.copyOf(answers).size(), answers::toString);
    assertTrue(answers.getFirst().startsWith("201 "), answers.getFirst());
    var list = running().get(POSTS + "?limit=100").body();
    assertEquals(2, list.split("\"title\":\"Elletrunten\"", -1).length);
  }

  @Test
  void correctsWithdrawsAndRestores() throws Exception {
    editor().send("POST", POSTS, post("Birk"));
    var address = POSTS + "/birk";

    var corrected =
        editor()
            .send(
                "PUT",
                address,
                "{\"version\":1,\"kind\":\"correction\",\"sentence\":\"Birken stod der ikke.\","
                    + "\"post\":"
                    + post("Birken")
                    + "}");
    var late =
        editor().send("POST", address + "/withdrawal", "{\"version\":1,\"reason\":\"Forkert.\"}");
    var withdrawn =
        editor().send("POST", address + "/withdrawal", "{\"version\":2,\"reason\":\"Forkert.\"}");
    var gone = running().get(address);
    var restored =
        editor().send("POST", address + "/restoration", "{\"version\":3,\"reason\":\"Rigtigt.\"}");

    assertEquals(200, corrected.statusCode(), corrected::body);
    assertEquals(412, late.statusCode());
    assertTrue(late.body().contains("\"current\":2"), late::body);
    assertEquals(200, withdrawn.statusCode(), withdrawn::body);
    assertEquals(410, gone.statusCode());
    assertEquals(200, restored.statusCode(), restored::body);
    running().until("/traeer/indlaeg/birk/", "Birken stod der ikke.");
  }

  @Test
  void acceptsAMediaTypeInAnyCaseAndSpelling() throws Exception {
    for (var type :
        List.of(
            "application/json; charset=UTF-8",
            "application/json;charset=utf-8",
            "Application/JSON; Charset=\"utf-8\"")) {
      var answer = editor().sendAs(type, POSTS, post("Hassel, " + UUID.randomUUID()));

      assertEquals(201, answer.statusCode(), () -> type + answer.body());
    }
  }

  @Test
  void opensAndDescribesARelay() throws Exception {
    var relay =
        "\"title\":\"Buske\",\"introduction\":\"Om buske.\",\"categories\":[\"Drift\"],"
            + "\"language\":\"da\",\"open\":true}";

    var opened = editor().send("POST", "/api/relays", "{\"id\":\"buske\"," + relay);
    var described =
        editor()
            .send(
                "PUT",
                "/api/relays/buske",
                "{\"version\":1,\"relay\":{" + relay.replace("Om buske", "Om alle buske") + "}");

    assertEquals(201, opened.statusCode(), opened::body);
    assertEquals(200, described.statusCode(), described::body);
    running().until("/buske/", "Om alle buske");
  }

  @Test
  void reportsAllValidationErrorsAtOnce() throws Exception {
    var answer =
        editor()
            .send(
                "POST", POSTS, "{\"date\":\"2999-01-01\",\"category\":\"Ukendt\",\"text\":\"x\"}");

    assertEquals(422, answer.statusCode());
    for (var at : new String[] {"title", "date", "category", "teaser"}) {
      assertTrue(answer.body().contains("\"at\":\"" + at + "\""), answer::body);
    }
  }

  @Test
  void rejectsActionsBeyondAKeysGrants() throws Exception {
    var grant =
        new KeyGrant(
            Set.of(KeyScope.PUBLISH), false, Set.of(new RelayId("buske-" + UUID.randomUUID())));
    try (var stores = running().stores()) {
      var other = new HttpEditor(running().home()).trusted(stores, grant);

      assertEquals(403, other.send("POST", POSTS, post("Pil")).statusCode());
      assertEquals(403, other.send("PUT", "/api/site", "{}").statusCode());
      assertEquals(403, other.send("POST", "/api/keys", "{}").statusCode());
    }
  }

  @Test
  void rejectsRevokedKeys() throws Exception {
    try (var stores = running().stores()) {
      var other = new HttpEditor(running().home()).trusted(stores, KeyGrant.ALL);
      assertEquals(201, other.send("POST", POSTS, post("Avnbøg")).statusCode());
      var key = other.key().id().thumbprint();

      var revoked = editor().send("POST", "/api/keys/" + key + "/revocation", "{}");
      var refused = other.send("POST", POSTS, post("Røn"));
      var unknown = new HttpEditor(running().home()).send("POST", POSTS, post("Røn"));

      assertEquals(200, revoked.statusCode(), revoked::body);
      assertEquals(401, refused.statusCode());
      assertEquals(unknown.body(), refused.body());
    }
  }

  @Test
  void rejectsUnsignedRequestsOnEveryWriteRoute() throws Exception {
    var routes =
        SamTemplate.read(RunningSite.TEMPLATE).functions().stream()
            .flatMap(plan -> plan.triggers(FunctionTrigger.HttpTrigger.class))
            .map(FunctionTrigger.HttpTrigger::route)
            .filter(route -> !Set.of("GET", "HEAD").contains(route.method()))
            .filter(route -> !isForReaders(route.path()))
            .collect(Collectors.toSet());
    assertTrue(routes.size() >= 10, routes::toString);
    var stranger = new HttpEditor(running().home());
    for (var route : routes) {
      var path =
          route
              .path()
              .replace("{relay}", "traeer")
              .replace("{post}", "eg")
              .replace("{issue}", "2026-11")
              .replace("{key}", stranger.key().id().thumbprint())
              .replaceAll("[{][^}]*}", "1");

      assertEquals(401, unsigned(route.method(), path).statusCode(), route::key);
      var signed =
          path.endsWith("/pictures")
              ? stranger.upload(path, new byte[] {1})
              : stranger.send(route.method(), path, "{}");
      assertEquals(401, signed.statusCode(), route::key);
    }
  }

  /// The forms of the newsletter and of invited authors need no signature.
  private static boolean isForReaders(String path) {
    return path.startsWith("/nyhedsbrev/")
        || path.startsWith("/skriv/")
        || path.endsWith("/sign-ups");
  }

  @Test
  void keepsAConsistentAuditLog() throws Exception {
    editor().send("POST", POSTS, post("Poppel"));
    try (var stores = running().stores()) {
      var editors = AwsEditing.of(stores.environment(), Clock.systemUTC()).editors();

      var trail = editors.auditEntries("relay/traeer", 0, 1000);

      assertFalse(trail.isEmpty());
      assertEquals(Optional.empty(), AuditChain.firstBreak(trail));
      assertEquals(editor().key().id(), trail.getLast().key());
    }
  }

  @Test
  void keepsItsDataPrivate() throws Exception {
    editor().send("POST", POSTS, post("Hvidtjørn"));
    running().until("/traeer/", "Hvidtjørn");
    running().mailboxWith("Hej");

    try (var paths = Files.walk(data)) {
      for (var path : paths.toList()) {
        var mode = mode(path);
        assertTrue(mode.endsWith("------"), () -> path + " has " + mode);
      }
    }
  }

  /// Returns a file's permissions; none if the database has deleted its journal meanwhile.
  private static String mode(Path path) throws IOException {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    } catch (NoSuchFileException deleted) {
      return "---------";
    }
  }

  private static HttpResponse<String> unsigned(String method, String path) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(running().home().resolve(path))
              .header("content-type", "application/json")
              .method(method, BodyPublishers.ofString("{}"))
              .build();
      return client.send(request, BodyHandlers.ofString());
    }
  }

  private static String post(String title) {
    return "{\"title\":\"%s\",\"date\":\"2015-01-02\",\"category\":\"Drift\",\"teaser\":\"Kort.\"}"
        .formatted(title);
  }

  private static RunningSite running() {
    return started.orElseThrow();
  }

  private static HttpEditor editor() {
    return known.orElseThrow();
  }
}
