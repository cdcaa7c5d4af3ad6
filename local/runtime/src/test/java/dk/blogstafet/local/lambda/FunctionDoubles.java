package dk.blogstafet.local.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Functions and logs for tests.
public final class FunctionDoubles {
  private FunctionDoubles() {}

  /// Returns a function with this code.
  public static LocalFunction function(FunctionCode code, FunctionTrigger... triggers) {
    var plan =
        new FunctionDefinition(
            "TestFunction", "none", Duration.ofSeconds(9), 512, Map.of(), List.of(triggers));
    RequestStreamHandler handler =
        (event, answer, context) ->
            answer.write(
                code.answer(new String(event.readAllBytes(), StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8));
    return new LocalFunction(plan, handler, log());
  }

  /// Calls a handler with an empty event and two minutes left.
  public static void call(RequestStreamHandler handler) throws FunctionFailedException {
    var plan =
        new FunctionDefinition(
            "TestFunction", "none", Duration.ofMinutes(2), 512, Map.of(), List.of());
    var _ = new LocalFunction(plan, handler, log()).call(new byte[0]);
  }

  /// Reads one of the templates beside the tests.
  public static SamTemplate template(String name) {
    var resource = Objects.requireNonNull(FunctionDoubles.class.getResource(name), name);
    return SamTemplate.read(Path.of(URI.create(resource.toString())));
  }

  /// Returns a log that is discarded.
  public static LocalLog log() {
    var nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    return new LocalLog(nowhere, nowhere, Clock.systemUTC());
  }

  /// A function's code: event in, response out, both in JSON.
  @FunctionalInterface
  public interface FunctionCode {
    String answer(String event);
  }
}
