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

/// Writes the log lines of one invocation in JSON, with the names that Powertools for AWS Lambda
/// has made usual, and its numbers at the end. Of an error it writes classes and places in the
/// code, never its message: that may quote a reader, and the SDK's quote requests.
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

  /// Notes something worth knowing.
  public void info(LogEvent event, LogFields fields) {
    var line = JsonWriter.object(json -> write(json, LogLevel.INFO, event, fields));
    write(line, LogLevel.INFO);
  }

  /// Notes that something is wrong that no exception tells of.
  ///
  /// @param metric counts it
  public void error(LogEvent event, LogFields fields, Metric metric) {
    count(metric);
    var line = JsonWriter.object(json -> write(json, LogLevel.ERROR, event, fields));
    write(line, LogLevel.ERROR);
  }

  /// Notes that something is wrong with us, and counts it.
  public void error(LogEvent event, Throwable error, LogFields fields) {
    count(Metric.FAULTS);
    var line =
        JsonWriter.object(json -> {
          write(json, LogLevel.ERROR, event, fields);
          json.object("error", member -> describe(member, error));
        });
    write(line, LogLevel.ERROR);
  }

  /// Counts something.
  public void count(Metric metric) {
    count(metric, 1);
  }

  /// Counts several, or measures.
  public void count(Metric metric, long value) {
    metrics.add(metric, value);
  }

  /// Writes what was counted, if anything was. Without a level: the runtime drops lines below the
  /// one it is set to, and numbers are not to be lost with them.
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
    json.text("message", event.sentence());
    json.truth("cold_start", call.isCold());
    json.text("function_request_id", call.context().getAwsRequestId());
    fields.writeTo(json);
  }

  /// As bytes: the runtime passes them on as they are (AbstractLambdaLogger in its interface
  /// client), where it would wrap a text in JSON again (JsonLogFormatter), and CloudWatch finds
  /// numbers only at the root of a line.
  private void write(String line, LogLevel level) {
    call.context().getLogger().log((line + "\n").getBytes(StandardCharsets.UTF_8), level);
  }

  private static void describe(JsonWriter json, Throwable error) {
    json.text("name", error.getClass().getName());
    json.texts("causes", causes(error));
    json.texts("stack", places(error));
    answer(error).ifPresent(it -> LogFields.NONE.answer(it).writeTo(json));
  }

  /// What a service answered, as its adapter has noted it on the failure or on one of its causes.
  private static Optional<ServiceErrorDetails> answer(Throwable error) {
    return Stream.iterate(error, Objects::nonNull, Throwable::getCause)
        .limit(CAUSES)
        .flatMap(link -> Stream.of(link.getSuppressed()))
        .flatMap(it ->
            it instanceof ServiceErrorException noted ? Stream.of(noted.answer()) : Stream.of())
        .findFirst();
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
