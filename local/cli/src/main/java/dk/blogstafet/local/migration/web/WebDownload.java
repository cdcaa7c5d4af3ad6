package dk.blogstafet.local.migration.web;

import dk.blogstafet.local.migration.content.BrokenExportException;
import dk.blogstafet.page.renewal.RetryPause;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// Downloads a feed or a page as its site allows: what `robots.txt` permits, one address a second,
/// from the named host only, and up to a size.
public final class WebDownload implements AutoCloseable {
  /// The name by which sites may address this program in `robots.txt`.
  static final String AGENT = "blogstafet";

  /// The maximum size of a feed or page in megabytes.
  private static final int SIZE = 64;

  private static final Duration BETWEEN = Duration.ofSeconds(1);
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration ANSWER = Duration.ofSeconds(60);
  private static final int REDIRECTS = 5;

  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final Map<String, RobotsRules> rules = new HashMap<>();
  private final RetryPause pause;

  /// @param pause between two requests
  public WebDownload(RetryPause pause) {
    this.pause = pause;
  }

  /// Returns the content of a feed or a page.
  ///
  /// @throws BrokenExportException if the site doesn't permit it, or the content is too large
  /// @throws IOException if the site doesn't answer
  public byte[] get(URI address) throws BrokenExportException, IOException {
    return get(address, SIZE);
  }

  /// Returns the content of an address.
  ///
  /// @param megabytes the maximum size
  /// @throws BrokenExportException if the site doesn't permit it, or the content is too large
  /// @throws IOException if the site doesn't answer
  byte[] get(URI address, int megabytes) throws BrokenExportException, IOException {
    var permitted = rules(address);
    var at = address;
    for (var redirects = 0; redirects <= REDIRECTS; redirects++) {
      if (!permitted.allow(path(at))) {
        throw new BrokenExportException("migration.web.robots", at);
      }
      pause.pause(BETWEEN);
      var reply = ask(at, megabytes);
      if (reply.status() / 100 == 2) {
        return content(at, reply, megabytes);
      }
      if (reply.status() / 100 != 3 || reply.location().isEmpty()) {
        throw new BrokenExportException("migration.web.status", at, reply.status());
      }
      at = target(at, reply.location());
    }
    throw new BrokenExportException("migration.web.redirects", address);
  }

  /// Without the file everything is permitted; while it can't be read, nothing is (RFC 9309,
  /// section 2.3.1).
  private RobotsRules rules(URI address) throws BrokenExportException, IOException {
    var known = rules.get(address.getAuthority());
    if (known != null) {
      return known;
    }
    var robots = address.resolve("/robots.txt");
    var reply = ask(robots, SIZE);
    if (reply.status() >= 500) {
      throw new BrokenExportException("migration.web.status", robots, reply.status());
    }
    var text = reply.status() == 200 ? new String(reply.body(), StandardCharsets.UTF_8) : "";
    rules.put(address.getAuthority(), RobotsRules.of(text, AGENT));
    return RobotsRules.of(text, AGENT);
  }

  private static byte[] content(URI address, WebReply reply, int megabytes)
      throws BrokenExportException {
    if (reply.body().length > megabytes << 20) {
      throw new BrokenExportException("migration.web.large", address, megabytes);
    }
    return reply.body();
  }

  /// Follows a redirect within the host only, also from http to https.
  private static URI target(URI from, String location) throws BrokenExportException {
    try {
      var to = from.resolve(location);
      if (isWeb(to) && host(to).equals(host(from))) {
        return to;
      }
    } catch (IllegalArgumentException malformed) {
      // As an address elsewhere.
    }
    throw new BrokenExportException("migration.web.elsewhere", from, location);
  }

  private static boolean isWeb(URI address) {
    return ("http".equalsIgnoreCase(address.getScheme())
            || "https".equalsIgnoreCase(address.getScheme()))
        && address.getHost() != null;
  }

  /// Returns the host of an address, without `www`; empty if it has none.
  static String host(URI address) {
    var host = Objects.requireNonNullElse(address.getHost(), "");
    return host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
  }

  private static String path(URI address) {
    var path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
    return address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
  }

  private WebReply ask(URI address, int megabytes) throws IOException {
    var request =
        HttpRequest.newBuilder(address).timeout(ANSWER).header("user-agent", AGENT).build();
    try {
      return read(client.send(request, BodyHandlers.ofInputStream()), megabytes);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("The command was stopped");
    }
  }

  private static WebReply read(HttpResponse<InputStream> response, int megabytes)
      throws IOException {
    try (var body = response.body()) {
      return new WebReply(
          response.statusCode(),
          response.headers().firstValue("location").orElse(""),
          body.readNBytes((megabytes << 20) + 1));
    }
  }

  @Override
  public void close() {
    client.close();
  }

  /// A site's reply.
  ///
  /// @param location empty if there is none
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record WebReply(int status, String location, byte[] body) {}
}
