package dk.blogstafet.gateway;

import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import dk.blogstafet.relay.ServiceErrorDetails;
import dk.blogstafet.relay.ServiceErrorException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Writes the log lines of one invocation in JSON, with the field names of Powertools for AWS
/// Lambda, and its metrics at the end. For an error it writes class names and code locations, never
/// the message, which may quote a reader or, from the SDK, a request.
public final class Log implements AutoCloseable {
  private static final String OURS = "dk.blogstafet.";
  private static final int FIRST_PLACES = 4;
  private static final int PLACES = 16;
  private static final int CAUSES = 8;

  private final FunctionCall call;
  private final EmbeddedMetrics metrics = new EmbeddedMetrics();

  public Log(FunctionCall call) {
    this.call = call;
  }

  /// Logs information.
  public void info(LogEvent event, LogFields fields) {
    var line = JsonWriter.object(json -> write(json, LogLevel.INFO, event, fields));
    write(line, LogLevel.INFO);
  }

  /// Logs a problem that has no exception.
  ///
  /// @param metric counts it
  public void error(LogEvent event, LogFields fields, Metric metric) {
    count(metric);
    var line = JsonWriter.object(json -> write(json, LogLevel.ERROR, event, fields));
    write(line, LogLevel.ERROR);
  }

  /// Logs an internal error and counts it.
  public void error(LogEvent event, Throwable error, LogFields fields) {
    count(Metric.FAULTS);
    var line =
        JsonWriter.object(json -> {
          write(json, LogLevel.ERROR, event, fields);
          json.object("error", member -> describe(member, error));
        });
    write(line, LogLevel.ERROR);
  }

  /// Adds one to a metric.
  public void count(Metric metric) {
    count(metric, 1);
  }

  /// Adds a number to a metric, or a measurement.
  public void count(Metric metric, long value) {
    metrics.add(metric, value);
  }

  /// Writes the metrics, if there are any. The line has no level, because the runtime drops lines
  /// below its configured level and metrics must not be lost.
  @Override
  public void close() {
    if (!metrics.isEmpty()) {
      write(metrics.line(call, Instant.now()), LogLevel.UNDEFINED);
    }
  }

  private void write(JsonWriter json, LogLevel level, LogEvent event, LogFields fields) {
    json.text("timestamp", Instant.now().toString());
    json.text("level", level.name());
    json.text("service", call.service());
    json.text("message", event.message());
    json.bool("cold_start", call.isCold());
    json.text("function_request_id", call.context().getAwsRequestId());
    fields.writeTo(json);
  }

  /// Writes bytes, which the runtime passes on unchanged (AbstractLambdaLogger in its interface
  /// client). It would wrap text in JSON again (JsonLogFormatter), and CloudWatch finds metrics
  /// only at the root of a line.
  private void write(String line, LogLevel level) {
    call.context().getLogger().log((line + "\n").getBytes(StandardCharsets.UTF_8), level);
  }

  private static void describe(JsonWriter json, Throwable error) {
    json.text("name", error.getClass().getName());
    json.texts("causes", causes(error));
    json.texts("stack", places(error));
    answer(error).ifPresent(it -> LogFields.NONE.answer(it).writeTo(json));
  }

  /// Returns the error details that an adapter attached to the failure or to one of its causes.
  private static Optional<ServiceErrorDetails> answer(Throwable error) {
    return Stream.iterate(error, Objects::nonNull, Throwable::getCause)
        .limit(CAUSES)
        .flatMap(link -> Stream.of(link.getSuppressed()))
        .flatMap(it ->
            it instanceof ServiceErrorException noted ? Stream.of(noted.answer()) : Stream.of())
        .findFirst();
  }

  /// Returns where it was thrown and which of our code called it, without the libraries in between.
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
