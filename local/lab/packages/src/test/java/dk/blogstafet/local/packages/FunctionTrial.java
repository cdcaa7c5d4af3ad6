package dk.blogstafet.local.packages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/// Checks one process of a function with events of every kind.
record FunctionTrial(PackagedFunction function, FunctionProcess process) implements AutoCloseable {
  /// In bytes: Lambda's limit for an event of a synchronous call.
  private static final int LARGEST = 6 * 1024 * 1024;

  private static final Duration ENOUGH = Duration.ofSeconds(30);
  private static final Duration HARDLY_ANY = Duration.ofMillis(20);
  private static final Duration PATIENCE = Duration.ofSeconds(50);
  private static final String SECRET = "laeser@brev.example";
  private static final Set<String> SCHEDULED =
      Set.of("catch-up-pages", "cut-issue", "send-issue", "publish-due");
  private static final JsonMapper JSON = new JsonMapper();

  static FunctionTrial of(PackagedFunction function, Map<String, String> environment)
      throws IOException {
    return new FunctionTrial(function, function.start(environment));
  }

  /// Checks that it answers its samples without an internal error.
  void samples() throws IOException, InterruptedException {
    for (var sample : function.samples()) {
      sample(sample);
    }
  }

  private void sample(Path sample) throws IOException, InterruptedException {
    var outcome = call(Files.readAllBytes(sample), ENOUGH);

    var answer = assertInstanceOf(InvocationOutcome.Answered.class, outcome, () -> told(sample));
    if (function.answersHttp()) {
      var status = JSON.readTree(answer.body()).path("statusCode").asInt();
      assertTrue(status >= 200 && status < 500, () -> told(sample) + answer.body());
    }
  }

  /// Checks that it reports unreadable events without quoting their content.
  void malformedEvent() throws IOException, InterruptedException {
    var outcome = call(("no JSON from " + SECRET).getBytes(StandardCharsets.UTF_8), ENOUGH);

    if (outcome instanceof InvocationOutcome.FunctionError error) {
      assertEquals("Runtime.UserException", error.type());
      assertTrue(error.report().contains("gateway.BadEventException"), error::report);
      assertFalse(error.report().contains(SECRET), error::report);
    } else {
      // The scheduled events carry no data, so they are not parsed.
      assertInstanceOf(InvocationOutcome.Answered.class, outcome);
      assertTrue(SCHEDULED.contains(function.name()), function.name());
    }
    assertFalse(log().contains(SECRET), this::log);
  }

  /// Checks events of the largest size, and above it.
  void oversizedEvents() throws IOException, InterruptedException {
    assertSettled(call(giant(LARGEST), ENOUGH));
    assertSettled(call(giant(LARGEST + 1_000_000), ENOUGH));
  }

  private byte[] giant(int bytes) throws IOException {
    var event = (ObjectNode) JSON.readTree(function.samples().getFirst().toFile());
    event.put("body", "");
    var rest = bytes - JSON.writeValueAsBytes(event).length;
    return JSON.writeValueAsBytes(event.put("body", "x".repeat(rest)));
  }

  /// Checks that it stops when there is no time left at the start.
  void shortDeadline() throws IOException, InterruptedException {
    for (var sample : function.samples()) {
      assertSettled(call(Files.readAllBytes(sample), HARDLY_ANY));
    }
  }

  private void assertSettled(InvocationOutcome outcome) {
    switch (outcome) {
      case InvocationOutcome.Answered _, InvocationOutcome.FunctionError _ ->
          assertTrue(process.isAlive(), this::log);
      case InvocationOutcome.ProcessExited _, InvocationOutcome.TimedOut _ ->
          throw new AssertionError(outcome + log());
    }
  }

  private InvocationOutcome call(byte[] event, Duration left) throws InterruptedException {
    return process.call(event, left, PATIENCE);
  }

  private String told(Path sample) {
    return sample.getFileName() + "\n" + log();
  }

  /// Returns the process's output.
  String log() {
    try {
      return Files.readString(function.log());
    } catch (IOException none) {
      return none.toString();
    }
  }

  @Override
  public void close() {
    process.close();
  }
}
