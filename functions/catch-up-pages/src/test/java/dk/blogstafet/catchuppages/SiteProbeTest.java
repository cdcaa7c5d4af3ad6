package dk.blogstafet.catchuppages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dk.blogstafet.gateway.FakeLambdaContext;
import dk.blogstafet.gateway.FunctionCall;
import dk.blogstafet.gateway.Log;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteProbeTest {
  private static final InetSocketAddress FREE =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

  private final Map<String, Integer> answers = new HashMap<>(Map.of("/", 200, "/api/relays", 200));
  private final FakeLambdaContext runtime = new FakeLambdaContext();

  @TempDir private Path folder = Path.of("");

  @Test
  void findsNothingWrongWithASiteThatAnswers() throws IOException {
    run();

    assertTrue(numbers().contains("\"SiteFailures\":0,"), numbers());
    assertEquals(List.of(), runtime.lines());
  }

  /// A redirect, a missing front page, a rejection without the CDN's proof, and an error of the
  /// CDN.
  @ParameterizedTest
  @CsvSource({"/,301", "/,404", "/api/relays,403", "/,503", "/api/relays,500"})
  void countsWhatReadersDontGet(String address, int status) throws IOException {
    answers.put(address, status);

    run();

    assertTrue(numbers().contains("\"SiteFailures\":1,"), numbers());
    assertTrue(
        runtime.lines().getFirst().contains("\"status\":" + status), runtime.lines()::toString);
  }

  @Test
  void countsASiteThatDoesntAnswerAtAll() throws IOException {
    var server = HttpServer.create(FREE, 0);
    var port = server.getAddress().getPort();
    server.start();
    server.stop(0);

    probe(URI.create("http://127.0.0.1:" + port), HttpClient.newHttpClient());

    assertTrue(numbers().contains("\"SiteFailures\":2,"), numbers());
    assertTrue(
        runtime.lines().getFirst().contains("\"code\":\"ConnectException\""),
        runtime.lines()::toString);
  }

  @Test
  void saysForHowManyDaysTheCertificateIsGood() throws Exception {
    var tls = certificate(20);
    var server = HttpsServer.create(FREE, 0);
    server.setHttpsConfigurator(new HttpsConfigurator(tls));
    var client = HttpClient.newBuilder().sslContext(tls).build();

    serve(server, "https", client);

    assertTrue(numbers().contains("\"SiteFailures\":0,\"CertificateDays\":19,"), numbers());
  }

  @Test
  void countsAnUntrustedCertificate() throws Exception {
    var server = HttpsServer.create(FREE, 0);
    server.setHttpsConfigurator(new HttpsConfigurator(certificate(20)));

    serve(server, "https", HttpClient.newHttpClient());

    assertTrue(numbers().contains("\"SiteFailures\":2,"), numbers());
    assertFalse(numbers().contains("CertificateDays"), numbers());
  }

  @Test
  void probesNothingWithoutAnAddress() {
    assertEquals(Optional.empty(), SiteProbe.of("", InstantSource.system()));
  }

  private void run() throws IOException {
    serve(HttpServer.create(FREE, 0), "http", HttpClient.newHttpClient());
  }

  private void serve(HttpServer server, String scheme, HttpClient client) {
    server.createContext("/", this::answer);
    server.start();
    try {
      probe(URI.create(scheme + "://localhost:" + server.getAddress().getPort()), client);
    } finally {
      server.stop(0);
    }
  }

  private void probe(URI site, HttpClient client) {
    try (var log = new Log(new FunctionCall("catch-up-pages", true, runtime))) {
      new SiteProbe(site, () -> client, Instant::now).run(log);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(
          answers.getOrDefault(exchange.getRequestURI().getPath(), 404), -1);
    }
  }

  private String numbers() {
    return runtime.numbers().getFirst();
  }

  /// Creates both ends of a TLS connection, with a certificate for localhost.
  private SSLContext certificate(int days) throws Exception {
    var file = folder.resolve("keys.p12");
    var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    var make =
        new ProcessBuilder(
            tool,
            "-genkeypair",
            "-alias",
            "own",
            "-keyalg",
            "EC",
            "-dname",
            "CN=localhost",
            "-ext",
            "san=dns:localhost",
            "-validity",
            "" + days,
            "-storepass",
            "secret",
            "-keystore",
            file.toString());
    assertEquals(0, make.redirectErrorStream(true).start().waitFor());
    var secret = "secret".toCharArray();
    var keys = KeyStore.getInstance("PKCS12");
    try (var input = Files.newInputStream(file)) {
      keys.load(input, secret);
    }
    var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(keys, secret);
    var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trusted.init(keys);
    var tls = SSLContext.getInstance("TLS");
    tls.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
    return tls;
  }
}
