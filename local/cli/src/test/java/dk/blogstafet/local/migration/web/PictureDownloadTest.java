package dk.blogstafet.local.migration.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dk.blogstafet.local.i18n.CommandMessages;
import dk.blogstafet.relay.validation.Language;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureDownloadTest {
  private final Map<String, byte[]> files =
      Map.of(
          "/robots.txt", "User-agent: *\nDisallow: /lukket".getBytes(StandardCharsets.UTF_8),
          "/a/bro.jpg", new byte[] {1, 2},
          "/b/bro.jpg", new byte[] {3},
          "/stor.png", new byte[(15 << 20) + 1]);
  private final List<String> asked = new ArrayList<>();
  private HttpServer server = unbound();

  @TempDir private Path folder = Path.of("");

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
    Files.writeString(folder.resolve("import.md"), "# Import\n");
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void savesTheSitesPicturesAndReportsEachOne() throws IOException {
    run("/a/bro.jpg", "/b/bro.jpg", "/lukket/x.jpg", "/mangler.jpg", "/stor.png");

    assertEquals(2, saved().size());
    var report = Files.readString(folder.resolve("import.md"));
    assertTrue(report.startsWith("# Import\n\n## Pictures, fetched to be uploaded\n\n"), report);
    assertTrue(report.contains("/a/bro.jpg: billeder/"), report);
    assertTrue(report.contains("/lukket/x.jpg: The site does not allow"), report);
    assertTrue(report.contains("responds with 404"), report);
    assertTrue(report.contains("/stor.png is larger than 15 MB"), report);
    assertEquals(7, report.lines().filter(it -> it.startsWith("- ") || it.startsWith("#")).count());
    assertEquals(1, asked.stream().filter("/robots.txt"::equals).count());
  }

  @Test
  void leavesPicturesOfOtherHosts() throws IOException {
    new PictureDownload(folder, CommandMessages.in(Language.ENGLISH), _ -> {})
        .run(
            List.of("https://elsewhere.example/x.png"),
            List.of(home() + "/?p=1"),
            folder.resolve("import.md"));

    assertEquals(List.of(), asked);
    assertTrue(
        Files.readString(folder.resolve("import.md")).contains("x.png: not fetched, because"));
  }

  @Test
  void keepsWhatItHas() throws IOException {
    run("/a/bro.jpg");
    asked.clear();

    run("/a/bro.jpg");

    assertEquals(List.of(), asked);
    assertEquals(1, saved().size());
  }

  private void run(String... paths) throws IOException {
    var pictures = List.of(paths).stream().map(it -> home() + it).toList();
    new PictureDownload(folder, CommandMessages.in(Language.ENGLISH), _ -> {})
        .run(pictures, List.of(home() + "/?p=1"), folder.resolve("import.md"));
  }

  private String home() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private List<Path> saved() throws IOException {
    try (var all = Files.list(folder.resolve(PictureDownload.FOLDER))) {
      return all.toList();
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath();
    asked.add(path);
    var content = files.get(path);
    exchange.sendResponseHeaders(
        content == null ? 404 : 200, content == null ? -1 : content.length);
    if (content != null) {
      exchange.getResponseBody().write(content);
    }
    exchange.close();
  }
}
