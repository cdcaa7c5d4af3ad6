package dk.blogstafet.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.aws.AwsClients;
import dk.blogstafet.aws.s3.S3Pages;
import dk.blogstafet.local.ops.OperatorContext;
import dk.blogstafet.local.runtime.CommandStores;
import dk.blogstafet.local.runtime.UserFacingException;
import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.change.PostDraft;
import dk.blogstafet.relay.change.Publisher;
import dk.blogstafet.relay.validation.Language;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@Timeout(120)
class RebuildCommandTest {
  private static final Path TEMPLATE = Path.of("../../template.yaml");
  private static final RelayId TREES = new RelayId("traeer");
  private static final String FRONT = "traeer/index.html";

  private final StringWriter out = new StringWriter();
  private final StringWriter errors = new StringWriter();

  @TempDir private Path data = Path.of("");

  @BeforeEach
  void publish() throws UserFacingException {
    try (var commandStores = open()) {
      var stores = commandStores.stores();
      var _ =
          stores
              .relays()
              .open(
                  new Relay(
                      TREES,
                      "Træer",
                      "Om træer.",
                      Optional.empty(),
                      List.of(new Category("Drift")),
                      Language.DANISH,
                      Relay.RelayState.OPEN));
      var draft = PostDraft.ofTeaser("Asken på hjørnet", "2015-01-02", "Drift", "Kort.");
      new Publisher(stores.relays(), stores.posts(), Clock.systemUTC()).publish(TREES, draft);
    }
  }

  @Test
  void rendersEveryPage() throws UserFacingException {
    var code = run();

    assertEquals(0, code, errors::toString);
    assertEquals("traeer: 1 post rendered\n", out.toString());
    assertTrue(page(FRONT).contains("Asken på hjørnet"));
    assertTrue(page("index.html").contains("Træer"));
  }

  @Test
  void restoresALostPage() throws UserFacingException {
    run();
    remove(FRONT);

    var code = run("traeer");

    assertEquals(0, code, errors::toString);
    assertTrue(page(FRONT).contains("Asken på hjørnet"));
  }

  @Test
  void namesTheRelaysWhereOneIsUnknown() {
    var code = run("buske");

    assertEquals(2, code);
    assertTrue(errors.toString().contains("There is no relay buske. Use one of: traeer"));
  }

  private int run(String... arguments) {
    return new CommandLine(
            new RebuildCommand(new OperatorContext(TEMPLATE, Map.of()), Clock.systemUTC(), false))
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(errors, true))
        .execute(
            Stream.concat(Stream.of("--data", data.toString()), Stream.of(arguments))
                .toArray(String[]::new));
  }

  private CommandStores open() throws UserFacingException {
    return CommandStores.open(data, TEMPLATE, URI.create("http://a.example"));
  }

  private String page(String key) throws UserFacingException {
    try (var stores = open()) {
      return new String(pages(stores).read(key).orElseThrow().bytes(), StandardCharsets.UTF_8);
    }
  }

  private void remove(String key) throws UserFacingException {
    try (var stores = open()) {
      var pages = pages(stores);
      assertTrue(pages.remove(key, pages.find(key).orElseThrow()));
    }
  }

  private static S3Pages pages(CommandStores stores) {
    var clients = new AwsClients(stores.environment());
    return new S3Pages(clients.s3(), clients.names().pagesBucket());
  }
}
