package dk.blogstafet.local.migration.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dk.blogstafet.local.migration.content.BrokenExportException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebDownloadTest {
  private final List<String> asked = new ArrayList<>();
  private final List<Duration> pauses = new ArrayList<>();
  private final WebDownload download = new WebDownload(pauses::add);
  private HttpServer server = unbound();
  private String robots = "User-agent: *\nDisallow: /lukket\n";
  private int robotsStatus = 200;

  private static HttpServer unbound() {
    try {
      return HttpServer.create();
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @BeforeEach
  void start() throws IOException {
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    download.close();
    server.stop(0);
  }

  @Test
  void returnsTheContentAfterTheRulesAndASecond() throws IOException, BrokenExportException {
    assertEquals("<rss/>", text("/rss.xml"));

    assertEquals(List.of("/robots.txt", "/rss.xml"), asked);
    assertEquals(List.of(Duration.ofSeconds(1)), pauses);
  }

  @Test
  void followsRedirectsWithinTheHost() throws IOException, BrokenExportException {
    assertEquals("<rss/>", text("/hid"));

    assertEquals(List.of("/robots.txt", "/hid", "/rss.xml"), asked);
  }

  @Test
  void followsNoRedirectElsewhere() {
    refused("/vaek", "redirects to another host, https://elsewhere.example/");
  }

  @Test
  void stopsInALoop() {
    refused("/ring", "redirects too often");
  }

  @Test
  void obeysRobotsTxtAlsoAfterARedirect() {
    refused("/lukket/x", "does not allow");
    assertEquals(List.of("/robots.txt"), asked);
    refused("/ind", "does not allow");
  }

  @Test
  void fetchesNothingWhileTheRulesCanNotBeRead() {
    robotsStatus = 503;

    refused("/rss.xml", "robots.txt responds with 503");
  }

  @Test
  void fetchesEverythingWithoutRules() throws IOException, BrokenExportException {
    robotsStatus = 404;
    robots = "User-agent: *\nDisallow: /";

    assertEquals("<rss/>", text("/rss.xml"));
  }

  @Test
  void namesTheStatusOfAMissingPage() {
    refused("/mangler", "responds with 404");
  }

  private void refused(String path, String part) {
    var error = assertThrows(BrokenExportException.class, () -> text(path));
    assertTrue(String.valueOf(error.getMessage()).contains(part), error::getMessage);
  }

  private String text(String path) throws IOException, BrokenExportException {
    var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    return new String(download.get(address), StandardCharsets.UTF_8);
  }

  private void answer(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().toString();
    asked.add(path);
    switch (path) {
      case "/robots.txt" -> send(exchange, robotsStatus, robots);
      case "/rss.xml" -> send(exchange, 200, "<rss/>");
      case "/hid" -> redirect(exchange, "/rss.xml");
      case "/ind" -> redirect(exchange, "/lukket/x");
      case "/ring" -> redirect(exchange, "/ring");
      case "/vaek" -> redirect(exchange, "https://elsewhere.example/");
      default -> send(exchange, 404, "");
    }
  }

  private static void redirect(HttpExchange exchange, String to) throws IOException {
    exchange.getResponseHeaders().add("location", to);
    send(exchange, 302, "");
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
