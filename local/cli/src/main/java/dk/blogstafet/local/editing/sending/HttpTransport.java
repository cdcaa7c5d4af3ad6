package dk.blogstafet.local.editing.sending;

import dk.blogstafet.relay.validation.Language;
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

/// Sends HTTP requests to a site, with the user's language as `Accept-Language`. It follows no
/// redirection, because a signature is valid for one address.
public final class HttpTransport implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration ANSWER = Duration.ofSeconds(30);

  private final HttpClient client;
  private final SiteAddress site;
  private final Language language;

  public HttpTransport(SiteAddress site, Language language) {
    this.site = site;
    this.language = language;
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
  TransportReply ask(String method, String path, Map<String, String> fields, byte[] body)
      throws IOException {
    var publisher = body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
    var request = HttpRequest.newBuilder(site.at(path)).method(method, publisher).timeout(ANSWER);
    request.header("accept-language", language.tag());
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

  /// The site's reply.
  record TransportReply(int status, Optional<String> retryAfter, String body) {}
}
