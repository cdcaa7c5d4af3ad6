package dk.blogstafet.gateway;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Writes log lines in JSON, with the names that Powertools for AWS Lambda has made usual. Of an
/// error it writes classes and places in the code, never its message: that may quote a reader.
public final class Log {
  private static final String OURS = "dk.blogstafet.";
  private static final int FIRST_PLACES = 4;
  private static final int PLACES = 16;
  private static final int CAUSES = 8;

  private final Context context;

  public Log(Context context) {
    this.context = context;
  }

  /// Notes that something is wrong with us. `message` is one of our own constant sentences.
  public void error(String message, Throwable error) {
    error(message, error, "");
  }

  /// Notes that something is wrong with us, and during which request.
  public void error(String message, Throwable error, String requestId) {
    var line =
        JsonWriter.object(json -> {
          head(json, LogLevel.ERROR, message);
          if (!requestId.isEmpty()) {
            json.text("correlation_id", requestId);
          }
          json.object("error", member -> describe(member, error));
        });
    write(line, LogLevel.ERROR);
  }

  /// Notes something worth knowing, as how much was done. `message` says no more than anyone may
  /// know.
  public void info(String message) {
    write(JsonWriter.object(json -> head(json, LogLevel.INFO, message)), LogLevel.INFO);
  }

  private void head(JsonWriter json, LogLevel level, String message) {
    json.text("timestamp", Instant.now().toString());
    json.text("level", level.name());
    json.text("service", context.getFunctionName());
    json.text("message", message);
    json.text("function_request_id", context.getAwsRequestId());
  }

  /// As bytes: the runtime passes them on as they are, where it would wrap a text in JSON again.
  private void write(String line, LogLevel level) {
    context.getLogger().log((line + "\n").getBytes(StandardCharsets.UTF_8), level);
  }

  private static void describe(JsonWriter json, Throwable error) {
    json.text("name", error.getClass().getName());
    json.texts("causes", causes(error));
    json.texts("stack", places(error));
  }

  /// Where it was thrown, and our own code on the way there: between the two are libraries.
  private static List<String> places(Throwable error) {
    var stack = List.of(error.getStackTrace());
    var first = stack.stream().limit(FIRST_PLACES);
    var ours =
        stack.stream().skip(FIRST_PLACES).filter(place -> place.getClassName().startsWith(OURS));
    return Stream.concat(first, ours).limit(PLACES).map(Object::toString).toList();
  }

  private static List<String> causes(Throwable error) {
    var causes = new ArrayList<String>();
    for (var cause = error.getCause();
        cause != null && causes.size() < CAUSES;
        cause = cause.getCause()) {
      causes.add(cause.getClass().getName());
    }
    return causes;
  }
}
