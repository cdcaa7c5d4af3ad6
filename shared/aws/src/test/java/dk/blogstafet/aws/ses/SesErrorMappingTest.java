package dk.blogstafet.aws.ses;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dk.blogstafet.mail.EmailSamples;
import dk.blogstafet.mail.SendOutcome;
import dk.blogstafet.relay.ServiceErrorDetails;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;

/// How SES's responses, and missing ones, are handled. Each mail is sent once, whatever happens.
final class SesErrorMappingTest {
  private static final String ID = "0c1d2e3f-aaaa-bbbb-cccc-000000000001";

  private final AtomicInteger requests = new AtomicInteger();

  @ParameterizedTest
  @CsvSource({
    "400, MessageRejected, Email address is on the suppression list",
    "400, BadRequestException, Domain contains illegal character",
    "400, ValidationException, x"
  })
  void givesUpOnALetterThatSesCallsBad(int status, String code, String message) throws IOException {
    assertEquals(
        new SendOutcome.Rejected(new ServiceErrorDetails(code, status, ID)),
        answered(status, code, message));
    assertEquals(1, requests.get());
  }

  @ParameterizedTest
  @CsvSource({
    "400, MessageRejected, Email address is not verified. The following identities failed",
    "400, MailFromDomainNotVerifiedException, x",
    "400, LimitExceededException, Daily message quota exceeded",
    "400, SendingPausedException, x",
    "400, AccountSuspendedException, x",
    "400, ThrottlingException, Daily message quota exceeded",
    "400, SomethingNew, x",
    "403, AccessDeniedException, x",
    "403, ExpiredTokenException, x",
    "404, NotFoundException, Configuration set does not exist"
  })
  void isBlockedWhereTheAccountIsToBlame(int status, String code, String message)
      throws IOException {
    assertEquals(
        new SendOutcome.Blocked(new ServiceErrorDetails(code, status, ID)),
        answered(status, code, message));
    assertEquals(1, requests.get());
  }

  @ParameterizedTest
  @CsvSource({
    "400, ThrottlingException, Maximum sending rate exceeded",
    "429, TooManyRequestsException, Maximum sending rate exceeded"
  })
  void isThrottledWhereTheRateIsExceeded(int status, String code, String message)
      throws IOException {
    assertEquals(
        new SendOutcome.Throttled(new ServiceErrorDetails(code, status, ID)),
        answered(status, code, message));
    assertEquals(1, requests.get());
  }

  @ParameterizedTest
  @CsvSource({"500, InternalServiceErrorException", "503, ServiceUnavailable"})
  void waitsWhereSesIsDown(int status, String code) throws IOException {
    assertEquals(new SendOutcome.Unavailable(), answered(status, code, "x"));
    assertEquals(1, requests.get());
  }

  @ParameterizedTest
  @CsvSource({"500, ''", "502, ''", "504, GatewayTimeout", "200, ''"})
  void doesNotKnowWhereTheAnswerSaysNothing(int status, String code) throws IOException {
    assertEquals(new SendOutcome.OutcomeUnknown(), answered(status, code, "x"));
    assertEquals(1, requests.get());
  }

  @Test
  void sendsOnceWhereTheConnectionBreaksBeforeTheAnswer() throws IOException {
    try (var socket = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
      Thread.ofPlatform().daemon().start(() -> hangUp(socket));

      assertEquals(new SendOutcome.OutcomeUnknown(), send(socket.getLocalPort()));

      assertEquals(1, requests.get());
    }
  }

  @Test
  void mapsARefusedConnectionToNotSent() throws IOException {
    var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    var port = socket.getLocalPort();
    socket.close();

    assertEquals(new SendOutcome.Unavailable(), send(port));
  }

  @Test
  void distinguishesAMissingResponseFromAFailedConnection() {
    var unsent = SdkClientException.create("x", new IOException(new UnknownHostException("x")));
    var unread = SdkClientException.create("x", new SocketTimeoutException("Read timed out"));

    assertEquals(new SendOutcome.Unavailable(), SesErrorMapping.ofNoResponse(unsent));
    assertEquals(new SendOutcome.OutcomeUnknown(), SesErrorMapping.ofNoResponse(unread));
    assertEquals(
        new SendOutcome.OutcomeUnknown(),
        SesErrorMapping.ofNoResponse(ApiCallTimeoutException.create(1)));
    assertEquals(
        new SendOutcome.OutcomeUnknown(),
        SesErrorMapping.ofNoResponse(ApiCallAttemptTimeoutException.create(1)));
  }

  private SendOutcome answered(int status, String code, String message) throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 9);
    server.createContext("/", exchange -> answer(exchange, status, code, message));
    server.start();
    try {
      return send(server.getAddress().getPort());
    } finally {
      server.stop(0);
    }
  }

  private void answer(HttpExchange exchange, int status, String code, String message)
      throws IOException {
    requests.incrementAndGet();
    exchange.getRequestBody().readAllBytes();
    exchange.getResponseHeaders().add("x-amzn-RequestId", ID);
    if (!code.isEmpty()) {
      exchange.getResponseHeaders().add("x-amzn-ErrorType", code);
    }
    var body = (code.isEmpty() ? "<html>" : "{\"message\":\"" + message + "\"}");
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  /// Reads every request, and closes without a response.
  private void hangUp(ServerSocket socket) {
    try {
      while (true) {
        hearOut(socket.accept());
      }
    } catch (IOException ended) {
      return;
    }
  }

  private void hearOut(Socket caller) throws IOException {
    requests.incrementAndGet();
    try (caller) {
      caller.setSoTimeout(200);
      caller.getInputStream().transferTo(OutputStream.nullOutputStream());
    } catch (SocketTimeoutException quiet) {
      return;
    }
  }

  private static SendOutcome send(int port) {
    try (var client = SesMailTest.ses("http://127.0.0.1:" + port)) {
      return new SesMail(client, Optional.empty()).send(EmailSamples.plain("a@b.example"));
    }
  }
}
