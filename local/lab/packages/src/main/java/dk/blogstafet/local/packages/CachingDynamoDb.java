package dk.blogstafet.local.packages;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/// A DynamoDB behind TLS that caches the responses of a real one and answers from memory, so that a
/// benchmark measures the client only.
public final class CachingDynamoDb implements AutoCloseable {
  private static final String TARGET = "X-Amz-Target";
  private static final List<String> PASSED_ON = List.of("x-amz-crc32", "x-amzn-requestid");

  private final Map<String, HttpResponse<byte[]>> known = new ConcurrentHashMap<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private final Server server = new Server();
  private final ServerConnector connector;
  private final URI behind;

  private CachingDynamoDb(URI behind, LocalhostCertificate certificate) {
    this.behind = behind;
    var tls = new SslContextFactory.Server();
    tls.setKeyStorePath(certificate.keys().toString());
    tls.setKeyStorePassword(LocalhostCertificate.PASSWORD);
    tls.setSniRequired(false);
    connector = new ServerConnector(server, tls);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    server.setHandler(new CachingHandler());
  }

  /// Starts a cache in front of a database that uses HTTP.
  public static CachingDynamoDb before(URI database, LocalhostCertificate certificate)
      throws IOException {
    var made = new CachingDynamoDb(database, certificate);
    try {
      made.server.start();
      return made;
    } catch (Exception failure) {
      throw new IOException("The table behind TLS did not start", failure);
    }
  }

  /// Returns the address for clients; the certificate is for this name.
  public URI endpoint() {
    return URI.create("https://localhost:" + connector.getLocalPort());
  }

  @Override
  public void close() {
    client.close();
    try {
      server.stop();
    } catch (Exception failure) {
      throw new IllegalStateException("The table behind TLS did not stop", failure);
    }
  }

  private HttpResponse<byte[]> ask(String target, String body) {
    try {
      var request =
          HttpRequest.newBuilder(behind)
              .header("Content-Type", "application/x-amz-json-1.0")
              .header(TARGET, target)
              .header("Authorization", "AWS4-HMAC-SHA256 Credential=bench/0/local/dynamodb/x")
              .POST(BodyPublishers.ofString(body))
              .build();
      return client.send(request, BodyHandlers.ofByteArray());
    } catch (IOException | InterruptedException failure) {
      throw new IllegalStateException("The database did not answer", failure);
    }
  }

  private final class CachingHandler extends Handler.Abstract {
    @Override
    public boolean handle(Request request, Response response, Callback callback)
        throws IOException {
      var target = String.valueOf(request.getHeaders().get(TARGET));
      var body =
          new String(Content.Source.asInputStream(request).readAllBytes(), StandardCharsets.UTF_8);
      var answer = known.computeIfAbsent(target + body, _ -> ask(target, body));
      response.setStatus(answer.statusCode());
      var headers = response.getHeaders();
      headers.put("Content-Type", "application/x-amz-json-1.0");
      headers.put("Content-Length", answer.body().length);
      PASSED_ON.forEach(
          name -> answer.headers().firstValue(name).ifPresent(value -> headers.put(name, value)));
      response.write(true, ByteBuffer.wrap(answer.body()), callback);
      return true;
    }
  }
}
