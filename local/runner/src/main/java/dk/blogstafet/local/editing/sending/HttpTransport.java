package dk.blogstafet.local.editing.sending;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// The line to a site. It follows no redirection: a signature is good for one address.
public final class HttpTransport implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration ANSWER = Duration.ofSeconds(30);

  private final HttpClient client;
  private final SiteAddress site;

  public HttpTransport(SiteAddress site) {
    this.site = site;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /// Sends a request and waits for its answer, half a minute at most.
  ///
  /// @throws IOException if there is none
  TransportReply ask(String method, String path, Map<String, String> fields, String body)
      throws IOException {
    var publisher = body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
    var request = HttpRequest.newBuilder(site.at(path)).method(method, publisher).timeout(ANSWER);
    fields.forEach(request::header);
    try {
      return reply(client.send(request.build(), BodyHandlers.ofByteArray()));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("The command was stopped");
    }
  }

  private static TransportReply reply(HttpResponse<byte[]> response) {
    var headers = response.headers();
    return new TransportReply(
        response.statusCode(),
        headers.firstValue("retry-after"),
        new String(response.body(), StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    client.close();
  }

  /// What came back.
  record TransportReply(int status, Optional<String> retryAfter, String body) {}
}
