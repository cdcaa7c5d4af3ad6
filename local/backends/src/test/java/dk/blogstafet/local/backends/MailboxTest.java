package dk.blogstafet.local.backends;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sesv2.model.MessageTag;

/// Checks the pages that show mails.
final class MailboxTest {
  private static final String READER = "aase@laeser.example";

  @TempDir private Path folder;
  private MailServer server;
  private MailClient client;

  @BeforeEach
  void start() throws IOException {
    server = MailServer.in(folder, 0);
    client = MailClient.of(server);
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  @Test
  void listsMailsNewestFirstWithLinks() throws Exception {
    assertTrue(client.get("/").body().contains("No mail yet"));
    var first = client.send(READER, "Første", "");
    var second = client.send(READER, "Anden", "");

    var page = client.get("/").body();

    assertTrue(page.indexOf("/m/" + second) < page.indexOf("/m/" + first));
    assertTrue(page.contains("<a href=\"/m/" + first + "\">Første</a>"));
    assertTrue(page.contains(READER));
  }

  @Test
  void pagesThroughManyMails() throws Exception {
    var ids = new ArrayList<String>();
    for (var i = 0; i < 101; i++) {
      ids.addFirst(client.send(READER, "Nr. " + i, ""));
    }

    var first = client.get("/").body();
    var second = client.get("/?before=" + ids.get(99)).body();

    assertTrue(first.contains("101 in all"));
    assertEquals(101, first.split("<li>").length);
    assertTrue(first.contains("<a href=\"/?before=" + ids.get(99) + "\">Older mails</a>"));
    assertEquals(2, second.split("<li>").length);
    assertTrue(second.contains("/m/" + ids.getLast()));
    assertFalse(second.contains("Older mails"));
    assertEquals(first, client.get("/?before=%3Cscript%3E").body());
  }

  @Test
  void showsTheTagsOfAMail() throws Exception {
    var tag = MessageTag.builder().name("row").value("7_q-9A").build();
    var mail = MailClient.mail(READER, "Emne", "").toBuilder().emailTags(tag).build();
    var id = client.ses().sendEmail(mail).messageId();

    assertTrue(client.get("/m/" + id).body().contains("<dt>Tag row</dt><dd>7_q-9A</dd>"));
    assertEquals(Map.of("row", "7_q-9A"), server.mails().getFirst().tags());
  }

  @Test
  void escapesTheContentOfAMail() throws Exception {
    var evil = "<script>alert('1')</script>\"'&";
    var id = client.send(READER, evil, "<p>Kære læser</p>");

    for (var page : List.of(client.get("/"), client.get("/m/" + id))) {
      assertFalse(page.body().contains("<script"), page::body);
      assertTrue(
          page.body().contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&quot;&#39;&amp;"));
      assertTrue(policy(page).startsWith("default-src 'none'; style-src"));
      assertTrue(policy(page).contains("frame-ancestors 'none'"));
    }
    var mail = client.get("/m/" + id).body();
    assertTrue(mail.contains("<dt>X-Test</dt><dd>1</dd>"));
    assertTrue(mail.contains("Blogstafet &lt;nyhedsbrev@stafet.example&gt;"));
    assertTrue(mail.contains("<pre>Kære læser</pre>"));
    assertTrue(mail.contains("src=\"/m/" + id + "/body\""));
  }

  @Test
  void showsTheHtmlWithoutScriptsButWithLinks() throws Exception {
    var html =
        "<!doctype html><html><head lang=\"da\"><title>x</title></head><body>æ</body></html>";
    var whole = client.get("/m/" + client.send(READER, "1", html) + "/body");
    var part = client.get("/m/" + client.send(READER, "2", "<a href=\"/x\">x</a>") + "/body");

    assertEquals(html.replace("\"da\">", "\"da\"><base target=\"_blank\">"), whole.body());
    assertEquals("<!doctype html><base target=\"_blank\"><a href=\"/x\">x</a>", part.body());
    var policy = policy(whole);
    assertTrue(policy.startsWith("sandbox allow-popups allow-popups-to-escape-sandbox; "));
    assertTrue(policy.contains("default-src 'none'"));
    assertFalse(policy.contains("allow-scripts"));
    assertFalse(policy.contains("script-src"));
  }

  @Test
  void linksAddressesInText() {
    assertEquals(
        "Se <a target=\"_blank\" rel=\"noreferrer\" href=\"https://a.example/?b=1&amp;c=2\">"
            + "https://a.example/?b=1&amp;c=2</a>. &lt;b&gt; javascript:x",
        LocalPageHtml.linked("Se https://a.example/?b=1&c=2. <b> javascript:x"));
  }

  @Test
  void reportsAnUnreadableFileAndShowsTheOthers() throws Exception {
    var broken = "0".repeat(16) + "-" + "0".repeat(16);
    Files.writeString(folder.resolve(broken + ".json"), "{\"half");
    client.send(READER, "Hel", "");

    var page = client.get("/").body();

    assertTrue(page.contains(broken + ".json can't be read"));
    assertTrue(page.contains("Hel"));
    assertEquals(1, server.mails().size());
    assertEquals(404, client.get("/m/" + broken).statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/m/", "/m/body", "/m/lock", "/m/0", "/x", "/m/0000000000000000-0000000000000000"})
  void saysThatThereIsNoSuchMail(String path) throws Exception {
    assertEquals(404, client.get(path).statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "http://evil.example:80",
        "null",
        "http://localhost.evil.example"
      })
  void refusesPagesFromElsewhere(String origin) throws Exception {
    var request = "{}";

    assertEquals(403, client.post(request, Map.of("Origin", origin)).statusCode());
    assertEquals(400, client.post(request, Map.of("Origin", "http://localhost:80")).statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "evil.example:8083", "localhost.evil.example", "0.0.0.0"})
  void refusesNamesThatWereMadeToPointHere(String host) throws IOException {
    client.send(READER, "Hemmelig", "");

    var answer = ask(host);

    assertTrue(answer.startsWith("HTTP/1.1 403"), answer);
    assertFalse(answer.contains("Hemmelig"));
    assertTrue(ask("LOCALHOST:1").startsWith("HTTP/1.1 200"));
    assertTrue(ask("127.0.0.1").contains("Hemmelig"));
  }

  /// Sends a request with a foreign host, which the SDK's and the JDK's clients can't.
  private String ask(String host) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.endpoint().getPort())) {
      var request = "GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return text(socket.getInputStream());
    }
  }

  private static String text(InputStream stream) throws IOException {
    return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
  }

  private static String policy(HttpResponse<String> page) {
    return page.headers().firstValue("content-security-policy").orElseThrow();
  }
}
