package dk.blogstafet.renewpages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.aws.LocalStack;
import dk.blogstafet.gateway.FakeLambdaContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Invokes the handler as Lambda does, with the sample event, a real table and a real bucket.
final class RenewPagesTest {
  private static final Path EVENT = Path.of("../../events/renew-pages.json");

  @TempDir private Path folder;
  private final FakeLambdaContext runtime = new FakeLambdaContext();
  private LocalStack stack;

  @BeforeEach
  void start() throws IOException {
    stack = LocalStack.start(folder);
    stack.describeSite("Mediet");
  }

  @AfterEach
  void stop() {
    stack.close();
  }

  @Test
  void rendersTheRelayThatARecordNames() throws IOException {
    stack.openKlima();
    stack.publish("Regnvand i haven");

    var answer = invoke(stack.environment());

    assertEquals("{\"batchItemFailures\":[]}", answer);
    assertTrue(stack.read("klima/index.html").contains("Regnvand i haven"));
    assertTrue(stack.pages().read("klima/indlaeg/regnvand-i-haven/index.html").isPresent());
  }

  @Test
  void rendersLostPagesForARedeliveredRecord() throws IOException {
    stack.openKlima();
    List.of("Et", "To", "Tre", "Fire", "Fem", "Seks").forEach(stack::publish);
    invoke(stack.environment());
    var pages = stack.pages();
    var key = "klima/indlaeg/seks/index.html";
    pages.remove(key, pages.find(key).orElseThrow());

    invoke(stack.environment());

    assertTrue(pages.find(key).isPresent());
  }

  @Test
  void requestsRedeliveryWhenTheBucketIsUnavailable() throws IOException {
    stack.openKlima();
    stack.publish("Regnvand i haven");
    var environment = new HashMap<>(stack.environment());
    environment.put("AWS_ENDPOINT_URL_S3", "http://127.0.0.1:1");

    var answer = invoke(environment);

    assertEquals(
        "{\"batchItemFailures\":[{\"itemIdentifier\":\"111100000000000000000001\"}]}", answer);
    assertFalse(stack.pages().read("klima/index.html").isPresent());
    var line = line("\"level\":\"ERROR\"");
    assertTrue(line.contains("\"relay\":\"klima\""), line);
    assertFalse(line.contains("127.0.0.1"), line);
    assertTrue(runtime.numbers().getFirst().contains("\"Faults\":1"), runtime.numbers().toString());
  }

  @Test
  void hasNothingToDoForARelayThatIsNotThere() throws IOException {
    assertEquals("{\"batchItemFailures\":[]}", invoke(stack.environment()));
  }

  @Test
  void namesTheRequestThatThePagesGoBackTo() throws IOException {
    stack.openKlima();
    for (var number = 2; number < 7; number++) {
      stack.publish("Nummer " + number);
    }
    stack.publish("Nummer 7", "KZ2N-iWtPHcEJCA=");
    stack.publish("Nummer 8", "later=");

    invoke(stack.environment());

    var line = line("\"message\":\"Every page shows this revision.\"");
    assertTrue(line.contains("\"service\":\"renew-pages\""), line);
    assertTrue(line.contains("\"relay\":\"klima\",\"revision\":8,"), line);
    assertTrue(line.contains("\"correlation_id\":\"KZ2N-iWtPHcEJCA=\""), line);
    var numbers = runtime.numbers().getFirst();
    assertTrue(numbers.matches("(?s).*\"PublishToPage\":\\d+,.*"), numbers);
    assertTrue(numbers.matches("(?s).*\"PagesWritten\":[1-9]\\d*,.*"), numbers);
  }

  @Test
  void logsARenewalWithoutASignedRequest() throws IOException {
    stack.openKlima();
    for (var number = 2; number < 8; number++) {
      stack.publish("Nummer " + number);
    }

    invoke(stack.environment());

    var line = line("\"message\":\"Every page shows this revision.\"");
    assertFalse(line.contains("correlation_id"), line);
    assertFalse(
        runtime.numbers().getFirst().contains("PublishToPage"), runtime.numbers().toString());
  }

  private String line(String part) {
    var lines = runtime.lines().stream().filter(line -> line.contains(part)).toList();
    assertEquals(1, lines.size(), runtime.lines().toString());
    return lines.getFirst();
  }

  private String invoke(Map<String, String> environment) throws IOException {
    var output = new ByteArrayOutputStream();
    try (var event = Files.newInputStream(EVENT)) {
      new RenewPagesHandler(environment).handleRequest(event, output, runtime);
    }
    return output.toString(StandardCharsets.UTF_8);
  }
}
