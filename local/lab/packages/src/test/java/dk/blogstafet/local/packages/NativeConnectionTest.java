package dk.blogstafet.local.packages;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Checks the functions that answer readers, with the HTTP client that they use on AWS only: AWS's
/// Common Runtime, native code, which requires TLS. It trusts the machine's certificates, so each
/// process gets a private view of the file system with the test's certificate among them. The JDK's
/// client trusts the JDK's list instead, and would reject the certificate.
@Timeout(300)
class NativeConnectionTest {
  private static final Duration PATIENCE = Duration.ofSeconds(100);

  /// Where native libraries look for certificates.
  private static final Path BUNDLE = Path.of("/etc/ssl/certs/ca-certificates.crt");

  @TempDir private Path folder;

  @BeforeEach
  void requireLinux() throws IOException, InterruptedException {
    var system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
    assumeTrue(system.equals("Linux amd64"), "The package's native code isn't tested on " + system);
    assumeTrue(Files.exists(BUNDLE), "This machine keeps its certificates elsewhere");
    assumeTrue(
        hasViews(), "This machine does not allow private views of the file system (unshare)");
  }

  @ParameterizedTest
  @CsvSource({"list-posts, 200, Det andet indlæg", "missing-page, 404, Siden findes ikke – Mediet"})
  void asksTheTableOverTheCommonRuntime(String name, int status, String words)
      throws IOException, InterruptedException {
    var function = PackagedFunction.named(name);
    var certificate = LocalhostCertificate.in(folder);
    try (var backends = FunctionBackends.in(folder.resolve("stage"));
        var table = TlsProxy.before(backends.stack().dynamoDb().endpoint(), certificate)) {
      var environment = new HashMap<>(backends.environment());
      environment.put("AWS_ENDPOINT_URL_DYNAMODB", table.endpoint().toString());

      var answer = answer(function, environment, certificate);

      assertTrue(answer.startsWith("{\"statusCode\":" + status + ","), answer);
      assertTrue(answer.contains(words), answer);
      assertTrue(loaded().contains("software.amazon.awssdk.http.crt.AwsCrtHttpClient"));
    }
  }

  private String answer(
      PackagedFunction function, Map<String, String> environment, LocalhostCertificate certificate)
      throws IOException, InterruptedException {
    var all = new HashMap<>(function.plan().environment());
    all.putAll(environment);
    all.put("PATH", "/usr/bin:/bin");
    var command = new ArrayList<>(view(certificate));
    command.addAll(function.command(List.of("-Xlog:class+load:file=" + classes())));
    try (var process = FunctionProcess.start(function.folder(), command, all, function.log())) {
      var outcome = process.call(PackagedFunction.event(function.name()), PATIENCE, PATIENCE);

      return assertInstanceOf(InvocationOutcome.Answered.class, outcome, function.log()::toString)
          .body();
    }
  }

  private static List<String> view(LocalhostCertificate certificate) {
    var mount = "mount --bind " + certificate.bundle(BUNDLE) + " " + BUNDLE + " && exec \"$@\"";
    return List.of("unshare", "-r", "-m", "sh", "-c", mount, "sh");
  }

  private static boolean hasViews() throws InterruptedException {
    try {
      return new ProcessBuilder("unshare", "-r", "-m", "true").start().waitFor() == 0;
    } catch (IOException none) {
      return false;
    }
  }

  private Path classes() {
    return folder.resolve("classes.log");
  }

  private String loaded() throws IOException {
    return Files.readString(classes());
  }
}
