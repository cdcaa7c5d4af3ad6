package dk.blogstafet.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;

class EventFunctionTest {
  private final FakeLambdaContext runtime = new FakeLambdaContext();

  @Test
  void writesWhatTheWorkCounted() {
    call(new RenewSomethingHandler(log -> log.count(Metric.PAGES_WRITTEN, 11)));

    assertTrue(
        numbers().contains("\"Service\":\"renew-something\",\"PagesWritten\":11"), numbers());
  }

  @Test
  void rethrowsWithoutTheOriginalMessage() {
    var broken =
        new RenewSomethingHandler(log -> {
          log.count(Metric.MAILS_SENT);
          throw new IllegalStateException("secret", new IOException("secret"));
        });

    var failed = assertThrows(EventFunction.EventFailedException.class, () -> call(broken));

    assertFalse(failed.toString().contains("secret"), failed.toString());
    assertNull(failed.getCause());
    assertTrue(line(0).contains("\"level\":\"ERROR\""), line(0));
    assertTrue(line(0).contains("\"name\":\"java.lang.IllegalStateException\""), line(0));
    assertTrue(numbers().contains("\"Faults\":1,\"MailsSent\":1"), numbers());
    assertFalse(String.join("", runtime.lines()).contains("secret"), line(0));
  }

  @Test
  void explainsAnInvalidEvent() {
    var wrong =
        new RenewSomethingHandler(_ -> {
          throw new BadEventException("invoke this function through the table's stream");
        });

    var refused = assertThrows(BadEventException.class, () -> call(wrong));

    assertTrue(refused.toString().contains("through the table's stream"), refused.toString());
    assertTrue(numbers().contains("\"Faults\":1"), numbers());
  }

  @Test
  void isColdOnce() {
    var function =
        new RenewSomethingHandler(log -> log.info(LogEvent.PAGES_RENEWED, LogFields.NONE));

    call(function);
    call(function);

    assertEquals(2, runtime.lines().size());
    assertTrue(line(0).contains("\"cold_start\":true"), line(0));
    assertTrue(line(1).contains("\"cold_start\":false"), line(1));
  }

  private void call(EventFunction function) {
    function.handleRequest(InputStream.nullInputStream(), new ByteArrayOutputStream(), runtime);
  }

  private String numbers() {
    assertEquals(1, runtime.numbers().size());
    return runtime.numbers().getFirst();
  }

  private String line(int number) {
    return runtime.lines().get(number);
  }

  private interface EventWork {
    void with(Log log) throws IOException;
  }

  /// A function with this name.
  private static final class RenewSomethingHandler extends EventFunction {
    private final EventWork work;

    RenewSomethingHandler(EventWork work) {
      this.work = work;
    }

    @Override
    protected void handle(InputStream input, OutputStream output, Context context, Log log)
        throws IOException {
      work.with(log);
    }
  }
}
