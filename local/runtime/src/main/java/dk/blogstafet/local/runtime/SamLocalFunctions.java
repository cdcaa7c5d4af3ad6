package dk.blogstafet.local.runtime;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dk.blogstafet.local.backends.LocalKmsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// Functions that `sam local` runs: the port of their API, their name for this machine, and the
/// file of their variables.
///
/// @param apiPort the API's, on localhost
/// @param host this machine's name as seen from a container
/// @param listen the address on which containers reach this machine; 127.0.0.1 is always served
/// @param file for `sam local --env-vars`; only its owner may read it, because it contains keys
public record SamLocalFunctions(int apiPort, String host, InetAddress listen, Path file) {
  private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

  public SamLocalFunctions {
    if (!host.matches("[A-Za-z0-9.-]+")) {
      throw new IllegalArgumentException("A host is a name or an IPv4 address: " + host);
    }
    if (listen.isAnyLocalAddress()) {
      throw new IllegalArgumentException(
          "Listen on one address, such as the one of Docker's bridge, not on all of them: "
              + listen.getHostAddress());
    }
  }

  /// Creates an instance for functions that reach this machine's 127.0.0.1.
  public SamLocalFunctions(int apiPort, String host, Path file) {
    this(apiPort, host, LOOPBACK, file);
  }

  /// Returns whether other hosts than this machine may have access.
  public boolean isOpen() {
    return !listen.equals(LOOPBACK);
  }

  /// Returns the site's address.
  public URI home() {
    return URI.create("http://localhost:" + apiPort);
  }

  /// Writes the file.
  void writeVariables(ServerAddresses address, URI kms) throws IOException {
    var file = file().toAbsolutePath();
    Files.createDirectories(file.resolveSibling("."));
    var json = new JsonMapper().writerWithDefaultPrettyPrinter();
    var variables = Map.of("Parameters", variables(address, kms));
    OwnerOnlyFile.write(file, json.writeValueAsString(variables) + "\n");
  }

  /// Leaves out variables that only the template knows: sam sets them.
  private Map<String, String> variables(ServerAddresses address, URI kms) {
    var variables = new TreeMap<>(PublishingStores.environment(address));
    // sam itself sets these, and its keys may be the operator's own.
    variables.remove("AWS_REGION");
    variables.put("LOCAL_KEY_ID", String.valueOf(variables.remove("AWS_ACCESS_KEY_ID")));
    variables.put("LOCAL_KEY_SECRET", String.valueOf(variables.remove("AWS_SECRET_ACCESS_KEY")));
    variables.put("AWS_ENDPOINT_URL_KMS", kms.toString());
    variables.replaceAll((name, value) -> name.startsWith("AWS_ENDPOINT") ? seen(value) : value);
    variables.put("NEWSLETTER_KEY", LocalKmsServer.KEY);
    variables.put("NEWSLETTER_KEY_FILE", "");
    variables.putAll(FunctionEnvironment.common(apiPort));
    return variables;
  }

  private String seen(String endpoint) {
    return endpoint.replace("127.0.0.1", host);
  }
}
