package dk.blogstafet.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// docs/runbook.md explains every metric and every log message.
class RunbookTest {
  private static final Path RUNBOOK = Path.of("../../docs/runbook.md");

  @Test
  void explainsEveryNumber() throws IOException {
    assertEquals(List.of(), missing(Metric.values(), metric -> "| `" + metric.label() + "` |"));
  }

  @Test
  void explainsEveryLine() throws IOException {
    assertEquals(List.of(), missing(LogEvent.values(), it -> "| " + it.message() + " |"));
  }

  @Test
  void explainsEveryKeyOfALine() throws IOException {
    var usual = Stream.of("timestamp", "level", "service", "message", "cold_start", "error");
    var ours = Stream.of("function_request_id", "correlation_id", "route", "relay", "relays");
    var rest =
        Stream.of(
            "post",
            "key",
            "deed",
            "revision",
            "code",
            "status",
            "aws_request_id",
            "rendered",
            "publish_to_page_ms");
    var keys = Stream.of(usual, ours, rest).flatMap(it -> it).toArray(String[]::new);

    assertEquals(List.of(), missing(keys, key -> "`" + key + "`"));
  }

  private static <T> List<T> missing(T[] all, Function<T, String> entry) throws IOException {
    var runbook = Files.readString(RUNBOOK);
    return Arrays.stream(all).filter(it -> !runbook.contains(entry.apply(it))).toList();
  }
}
