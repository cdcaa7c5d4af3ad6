package dk.blogstafet.local.machine;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dk.blogstafet.local.backends.LocalKmsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// Functions that `sam local` runs: where their API listens, what they call this machine, and the
/// file that they get their variables from.
///
/// @param apiPort the API's, on localhost
/// @param host this machine's name as seen from a container
/// @param listen the address on which containers reach this machine; 127.0.0.1 is always served
/// @param file for `sam local --env-vars`; only its owner may read it, for keys are in it
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

  /// Functions that reach this machine's 127.0.0.1.
  public SamLocalFunctions(int apiPort, String host, Path file) {
    this(apiPort, host, LOOPBACK, file);
  }

  /// Whether more than this machine may get in.
  public boolean isOpen() {
    return !listen.equals(LOOPBACK);
  }

  /// The site's address.
  public URI home() {
    return URI.create("http://localhost:" + apiPort);
  }

  /// Writes the file.
  void tell(ServerAddresses address, URI kms) throws IOException {
    var file = file().toAbsolutePath();
    Files.createDirectories(file.resolveSibling("."));
    var json = new JsonMapper().writerWithDefaultPrettyPrinter();
    var variables = Map.of("Parameters", variables(address, kms));
    OwnerOnlyFile.write(file, json.writeValueAsString(variables) + "\n");
  }

  /// What only the template can know is left out; functions find it there.
  private Map<String, String> variables(ServerAddresses address, URI kms) {
    var variables = new TreeMap<>(PublishingStores.environment(address));
    // Both are given by sam itself, and its keys may be the operator's own.
    variables.remove("AWS_REGION");
    variables.put("LOCAL_KEY_ID", String.valueOf(variables.remove("AWS_ACCESS_KEY_ID")));
    variables.put("LOCAL_KEY_SECRET", String.valueOf(variables.remove("AWS_SECRET_ACCESS_KEY")));
    variables.put("AWS_ENDPOINT_URL_KMS", kms.toString());
    variables.replaceAll((name, value) -> name.startsWith("AWS_ENDPOINT") ? seen(value) : value);
    variables.put("NEWSLETTER_KEY", LocalKmsServer.KEY);
    variables.put("NEWSLETTER_KEY_FILE", "");
    variables.putAll(FunctionEnvironment.ours(apiPort));
    return variables;
  }

  private String seen(String endpoint) {
    return endpoint.replace("127.0.0.1", host);
  }
}
