package dk.blogstafet.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.ServiceErrorDetails;
import dk.blogstafet.relay.ServiceErrorException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LogTest {
  private final FakeLambdaContext runtime = new FakeLambdaContext();
  private final Log log = new Log(new FunctionCall("renew-pages", true, runtime));

  @Test
  void writesOneLineOfJson() {
    log.info(LogEvent.PAGES_RENEWED, LogFields.NONE.relay(new RelayId("klima")));

    var line = runtime.lines().getFirst();
    assertTrue(
        line.matches(
            "\\{\"timestamp\":\"2[^\"]+Z\",\"level\":\"INFO\",\"service\":\"renew-pages\","
                + "\"message\":\"Every page shows this revision.\",\"cold_start\":true,"
                + "\"function_request_id\":\"invocation-1\",\"relay\":\"klima\"}\n"),
        line);
  }

  @Test
  void namesOurOwnCodeBehindALibrarys() {
    var library = Stream.generate(() -> place("lib.Library")).limit(30);
    var error = new IllegalStateException("secret");
    error.setStackTrace(
        Stream.concat(library, Stream.of(place("dk.blogstafet.Ours"), place("lib.Main")))
            .toArray(StackTraceElement[]::new));

    log.error(LogEvent.RENEWAL_FAILED, error, LogFields.NONE);

    var line = runtime.lines().getFirst();
    var thrown = "\"lib.Library.run(Code.java:1)\"";
    assertTrue(
        line.contains(
            "\"stack\":["
                + String.join(",", List.of(thrown, thrown, thrown, thrown))
                + ",\"dk.blogstafet.Ours.run(Code.java:1)\"]"),
        line);
    assertFalse(line.contains("secret"), line);
  }

  @Test
  void saysWithWhichCodeStatusAndRequestAServiceRefused() {
    var refusal = new IllegalStateException("secret");
    refusal.addSuppressed(
        new ServiceErrorException(
            new ServiceErrorDetails("AccessDeniedException", 403, "0c1d2e3f-aaaa")));

    log.error(LogEvent.TASK_FAILED, new IllegalArgumentException(refusal), LogFields.NONE);

    var line = runtime.lines().getFirst();
    assertTrue(
        line.contains(
            "\"code\":\"AccessDeniedException\",\"status\":403,"
                + "\"aws_request_id\":\"0c1d2e3f-aaaa\""),
        line);
    assertFalse(line.contains("secret"), line);
  }

  @Test
  void endsAtACauseThatIsItsOwn() {
    var inner = new IllegalStateException();
    var outer = new IllegalArgumentException(inner);
    inner.initCause(outer);

    log.error(LogEvent.RENEWAL_FAILED, outer, LogFields.NONE);

    assertEquals(1, runtime.lines().size());
  }

  @Test
  void writesItsNumbersOnceAtTheEndWhateverTheLevel() {
    log.error(LogEvent.TASK_FAILED, new IllegalStateException(), LogFields.NONE);
    log.error(LogEvent.TASK_FAILED, new IllegalStateException(), LogFields.NONE);
    log.count(Metric.MAILS_SENT);

    log.close();

    assertEquals(2, runtime.lines().size());
    assertEquals(1, runtime.numbers().size());
    var line = runtime.numbers().getFirst();
    assertTrue(line.startsWith("{\"_aws\":{"), line);
    assertTrue(line.endsWith("}\n"), line);
    assertTrue(line.contains("\"Faults\":2,\"MailsSent\":1"), line);
    assertEquals(LogLevel.UNDEFINED, runtime.levels().getLast());
  }

  @Test
  void writesNoNumbersWhereThereAreNone() {
    log.close();

    assertEquals(List.of(), runtime.numbers());
  }

  private static StackTraceElement place(String name) {
    return new StackTraceElement(name, "run", "Code.java", 1);
  }
}
