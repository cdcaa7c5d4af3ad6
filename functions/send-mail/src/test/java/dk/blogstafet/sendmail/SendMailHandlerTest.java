package dk.blogstafet.sendmail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dk.blogstafet.aws.LocalStack;
import dk.blogstafet.aws.StackReaders;
import dk.blogstafet.gateway.FakeLambdaContext;
import dk.blogstafet.gateway.HandlerInvocation;
import dk.blogstafet.gateway.LogPrivacyCheck;
import dk.blogstafet.local.backends.StoredMail;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The sample events, with a real database and a local mail server.
class SendMailHandlerTest {
  private static final String SAMPLE = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
  private static final String NONE_FAILED = "{\"batchItemFailures\":[]}";

  @TempDir private static Path folder;
  private static LocalStack stack;
  private static StackReaders readers;
  private static SendMailHandler handler;
  private final FakeLambdaContext runtime =
      new FakeLambdaContext(new LogPrivacyCheck().keep("laeser"));

  @BeforeAll
  static void start() throws IOException {
    stack = LocalStack.start(folder);
    stack.describeSite("Stafetten");
    stack.openKlima();
    handler = new SendMailHandler(stack.environment());
    assertEquals("", stack.everything());
    HandlerInvocation.of("send-mail-sweep").on(handler, new FakeLambdaContext());
    assertTrue(stack.everything().contains("vault"), "its first run makes the keys");
    readers = stack.readers();
  }

  @AfterAll
  static void stop() {
    stack.close();
  }

  @Test
  void sendsWhatTheStreamNames() throws IOException {
    readers.signUp("anna@laeser.example");
    var event = HandlerInvocation.of("send-mail").with(SAMPLE, readers.name("anna@laeser.example"));

    assertEquals(NONE_FAILED, event.on(handler, runtime));
    assertEquals(NONE_FAILED, event.on(handler, runtime), "delivered again");

    var mails = to("anna@laeser.example");
    assertEquals(1, mails.size());
    assertEquals("auto-generated", mails.getFirst().headers().get("Auto-Submitted"));
    assertTrue(mails.getFirst().html().contains("/nyhedsbrev/bekraeft?t="));
    assertTrue(mails.getFirst().text().contains("/nyhedsbrev/bekraeft?t="));
    assertEquals(List.of(), runtime.lines());
    assertEquals(List.of(), errands("anna@laeser.example"));
  }

  @Test
  void sendsWhatASweepFinds() throws IOException {
    readers.signUp("bo@laeser.example");

    assertEquals(NONE_FAILED, HandlerInvocation.of("send-mail-sweep").on(handler, runtime));

    assertEquals(1, to("bo@laeser.example").size());
    assertEquals(List.of(), runtime.lines());
  }

  @Test
  void sendsAnInvitationWithACalendarFileAndTheTagOfItsTurn() throws IOException {
    var turn = stack.turns(Clock.systemUTC()).invited("gry@laeser.example", false);

    HandlerInvocation.of("send-mail-sweep").on(handler, runtime);

    var mail = to("gry@laeser.example").getFirst();
    var file = mail.attachments().getFirst();
    assertEquals("text/calendar", file.type());
    assertTrue(file.text().contains("\r\nUID:klima-" + turn.key().number() + "@"), file.text());
    assertEquals(Map.of("turn", "klima_" + turn.key().number()), mail.tags());
    assertEquals(List.of(), runtime.lines());
  }

  @Test
  void ignoresTheUnknownTaskOfTheSample() throws IOException {
    var before = stack.everything();

    assertEquals(NONE_FAILED, HandlerInvocation.of("send-mail").on(handler, runtime));

    assertEquals(before, stack.everything());
  }

  @Test
  void sendsNoMailToAddressesNotOnTheAllowList() throws IOException {
    readers.signUp("reader@elsewhere.example");

    send("reader@elsewhere.example", handler);

    assertEquals(List.of(), to("reader@elsewhere.example"));
    assertEquals(List.of(), errands("reader@elsewhere.example"));
  }

  @ParameterizedTest
  @CsvSource({
    "refused, 0, ''",
    "down, 503, ServiceUnavailable",
    "broken, 500, ''",
    "silent, -1, ''"
  })
  void losesNothingWhileSesIsDown(String name, int status, String code) throws IOException {
    var typed = name + "@laeser.example";
    readers.signUp(typed);
    var asked = new AtomicInteger();
    var ses = server(exchange -> refuse(exchange, status, code, asked));
    if (status == 0) {
      ses.stop(0);
    }

    send(typed, over("http://127.0.0.1:" + ses.getAddress().getPort()));
    ses.stop(0);

    assertEquals(status == 0 ? 0 : 1, asked.get(), "asked once");
    assertEquals(1, errands(typed).size(), "it waits");
    assertEquals(List.of(), runtime.lines());
  }

  @ParameterizedTest
  @CsvSource({
    "throttled, 429, TooManyRequestsException",
    "paused, 400, SendingPausedException",
    "forbidden, 403, AccessDeniedException"
  })
  void logsWhySesAcceptsNoMailAndNothingOfTheReader(String name, int status, String code)
      throws IOException {
    var typed = name + "@laeser.example";
    readers.signUp(typed);
    var ses = server(exchange -> refuse(exchange, status, code, new AtomicInteger()));

    send(typed, over("http://127.0.0.1:" + ses.getAddress().getPort()));
    ses.stop(0);

    assertEquals(1, errands(typed).size(), "it waits");
    var line = runtime.lines().getFirst();
    assertTrue(line.contains("\"code\":\"" + code + "\",\"status\":" + status), line);
    assertTrue(line.contains("\"aws_request_id\":\"0c1d2e3f-0001\""), line);
    assertFalse(line.contains("laeser"), line);
  }

  private static void refuse(HttpExchange exchange, int status, String code, AtomicInteger asked)
      throws IOException {
    exchange.getRequestBody().readAllBytes();
    asked.incrementAndGet();
    if (status > 0) {
      exchange.getResponseHeaders().add("x-amzn-ErrorType", code);
      exchange.getResponseHeaders().add("x-amzn-RequestId", "0c1d2e3f-0001");
      var body =
          "{\"message\":\"No mail to anna@laeser.example\"}".getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  @Test
  void logsNothingOfTheReaderWhenTheKeyIsMissing() throws IOException {
    readers.signUp("cille@laeser.example");
    var environment = new HashMap<>(stack.environment());
    environment.put("NEWSLETTER_KEY_FILE", folder.resolve("nowhere").toString());

    send("cille@laeser.example", new SendMailHandler(environment));

    assertEquals(1, runtime.lines().size());
    assertEquals(1, errands("cille@laeser.example").size());
  }

  private void send(String typed, SendMailHandler by) throws IOException {
    var event = HandlerInvocation.of("send-mail").with(SAMPLE, readers.name(typed));
    assertEquals(NONE_FAILED, event.on(by, runtime));
  }

  private static SendMailHandler over(String ses) {
    var environment = new HashMap<>(stack.environment());
    environment.put("AWS_ENDPOINT_URL_SESV2", ses);
    return new SendMailHandler(environment);
  }

  private static HttpServer server(HttpHandler handler) throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", handler);
    server.start();
    return server;
  }

  private static List<StoredMail> to(String address) throws IOException {
    return stack.mailbox().mails().stream()
        .filter(mail -> mail.to().equals(List.of(address)))
        .toList();
  }

  private static List<String> errands(String typed) {
    var name = readers.name(typed) + "#confirm#klima";
    return stack.everything().lines().filter(line -> line.contains(name)).toList();
  }
}
