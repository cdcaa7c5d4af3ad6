package dk.blogstafet.local.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dk.blogstafet.aws.AwsClients;
import dk.blogstafet.aws.AwsStores;
import dk.blogstafet.aws.vault.FileKeyWrap;
import dk.blogstafet.vault.KeyUse;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Checks the backends as functions in containers use them: with their file of variables only.
@Timeout(180)
class LocalBackendsTest {
  private static final byte[] KEY = {1, 2, 3};

  @TempDir private Path data = Path.of("");

  @Test
  void tellsTheSiteTheAddressOfItsApi() throws Exception {
    try (var _ = start("127.0.0.1")) {
      var siteSnapshot = AwsStores.of(environment()).relays().siteSnapshot().orElseThrow();

      assertEquals(URI.create("http://localhost:3000"), siteSnapshot.site().home());
    }
  }

  @Test
  void movesTheSiteOfAnEarlierRun() throws Exception {
    try (var stores =
        CommandStores.open(data, RunningSite.TEMPLATE, URI.create("http://a.example"))) {
      assertTrue(stores.stores().relays().siteSnapshot().isPresent());
    }
    try (var _ = start("127.0.0.1")) {
      var siteSnapshot = AwsStores.of(environment()).relays().siteSnapshot().orElseThrow();

      assertEquals(URI.create("http://localhost:3000"), siteSnapshot.site().home());
    }
  }

  @Test
  void leavesRenderingToCommandsThatStorePosts() throws Exception {
    try (var _ = start("127.0.0.1");
        var stores =
            CommandStores.open(data, RunningSite.TEMPLATE, URI.create("http://a.example"))) {
      assertFalse(stores.isRunning());
    }
  }

  @Test
  void wrapsKeysWithTheDataFoldersOwn() throws Exception {
    try (var _ = start("127.0.0.1")) {
      var wrap = new AwsClients(environment()).newsletterKeyWrap();
      var own = new FileKeyWrap(DataFolder.newsletterKey(data));

      var wrapped = wrap.wrap(KeyUse.NAME, KEY);

      assertArrayEquals(KEY, own.unwrap(KeyUse.NAME, wrapped));
      assertArrayEquals(KEY, wrap.unwrap(KeyUse.NAME, own.wrap(KeyUse.NAME, KEY)));
      assertThrows(IllegalStateException.class, () -> wrap.unwrap(KeyUse.OPEN, wrapped));
    }
  }

  @Test
  void acceptsWritesOfFunctionsToItsBuckets() throws Exception {
    try (var _ = start("127.0.0.1");
        var s3 = new AwsClients(environment()).s3()) {
      assertEquals(3, s3.listBuckets().buckets().size());
    }
  }

  @Test
  void usesTheHostNameThatContainersUse() throws Exception {
    try (var backends = start("host.docker.internal")) {
      var said = environment().get("AWS_ENDPOINT_URL_DYNAMODB");

      assertEquals("http://host.docker.internal:" + backends.dynamoDb().getPort(), said);
      assertTrue(environment().toString().contains("_KMS=http://host.docker.internal:"));
    }
  }

  @Test
  void keepsItsKeysPrivate() throws Exception {
    try (var _ = start("127.0.0.1")) {
      var permissions = Files.getPosixFilePermissions(file());

      assertEquals("rw-------", PosixFilePermissions.toString(permissions));
    }
  }

  @Test
  void reportsAPortInUseAndReleasesTheDataFolder() throws Exception {
    try (var taken = takeAPort()) {
      var options = options(taken.getLocalPort() - 3, "127.0.0.1");

      var refusal = assertThrows(UserFacingException.class, () -> LocalBackends.start(options));

      assertTrue(String.valueOf(refusal.getMessage()).contains("The port of KMS is in use"));
    }
    try (var again = start("127.0.0.1")) {
      assertTrue(again.mail().getPort() > 0);
    }
  }

  /// Chooses a port below the range of ephemeral ports: the three before it stay free while other
  /// tests start servers.
  private static ServerSocket takeAPort() throws IOException {
    for (var port = 14_003; port < 15_000; port += 4) {
      try {
        return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
      } catch (BindException _) {
        // Tries the next ones.
      }
    }
    throw new IOException("No port is free");
  }

  private LocalBackends start(String host) throws UserFacingException {
    return LocalBackends.start(options(0, host));
  }

  private LocalBackends.BackendOptions options(int port, String host) {
    var functions = new SamLocalFunctions(3000, host, file());
    return new LocalBackends.BackendOptions(port, data, RunningSite.TEMPLATE, functions);
  }

  private Path file() {
    return data.resolve("for-sam/variables.json");
  }

  /// Returns the environment that sam derives from the file, with its own keys and region.
  private Map<String, String> environment() throws IOException {
    var all =
        new JsonMapper()
            .readValue(file().toFile(), new TypeReference<Map<String, Map<String, String>>>() {});
    var environment = new HashMap<>(all.getOrDefault("Parameters", Map.of()));
    environment.put("AWS_REGION", "us-east-1");
    environment.put("AWS_ACCESS_KEY_ID", "defaultkey");
    environment.put("AWS_SECRET_ACCESS_KEY", "defaultsecret");
    return environment;
  }
}
