package dk.blogstafet.local.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LocalFunctionTest {
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
  private final LocalLog localLog =
      new LocalLog(
          new PrintStream(log, true, StandardCharsets.UTF_8),
          new PrintStream(terminal, true, StandardCharsets.UTF_8),
          Clock.systemUTC());

  /// Returns a variable, the event and values of the context.
  public static final class EchoFunction implements RequestStreamHandler {
    private final Map<String, String> environment;

    public EchoFunction(Map<String, String> environment) {
      this.environment = environment;
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context)
        throws IOException {
      var left = context.getRemainingTimeInMillis();
      context.getLogger().log("called");
      answer.write(environment.toString().getBytes(StandardCharsets.UTF_8));
      event.transferTo(answer);
      answer.write(
          (context.getFunctionName() + (left > 0 && left <= 7_000))
              .getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void loadsTheHandlerOfTheDefinition() throws FunctionFailedException {
    var function =
        LocalFunction.of(plan(EchoFunction.class.getName()), () -> Map.of("A", "here"), localLog);

    var answer = function.call("!".getBytes(StandardCharsets.UTF_8));

    assertEquals("{A=here}!Ftrue", new String(answer, StandardCharsets.UTF_8));
    assertTrue(log.toString(StandardCharsets.UTF_8).endsWith(" F called\n"), log::toString);
  }

  @Test
  void reportsAFunctionWithoutAHandler() {
    var function = LocalFunction.of(plan("dk.blogstafet.Nobody"), Map::of, localLog);

    var refusal = assertThrows(IllegalStateException.class, function::check);

    assertTrue(String.valueOf(refusal.getMessage()).contains("dk.blogstafet.Nobody"));
  }

  @Test
  void keepsTheStackTraceOffTheTerminal() {
    RequestStreamHandler broken =
        (event, answer, context) -> {
          throw new IllegalStateException("no such luck");
        };
    var function = new LocalFunction(plan("none"), broken, localLog);

    assertThrows(FunctionFailedException.class, () -> function.call(new byte[0]));

    assertEquals(1, terminal.toString(StandardCharsets.UTF_8).lines().count());
    assertTrue(terminal.toString(StandardCharsets.UTF_8).contains("no such luck"));
    assertTrue(log.toString(StandardCharsets.UTF_8).contains("LocalFunctionTest"));
  }

  private static FunctionDefinition plan(String handler) {
    return new FunctionDefinition(
        "F", handler, Duration.ofSeconds(7), 512, Map.of("A", "template"), List.of());
  }
}
