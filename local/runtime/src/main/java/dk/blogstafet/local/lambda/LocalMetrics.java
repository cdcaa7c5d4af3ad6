package dk.blogstafet.local.lambda;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dk.blogstafet.gateway.Metric;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The functions' metrics on this machine, read from the log: the same lines that CloudWatch reads
/// on AWS.
public final class LocalMetrics {
  private static final String START = " {\"_aws\":";
  private static final JsonMapper JSON = new JsonMapper();

  private final SortedMap<String, SortedMap<Metric, List<Long>>> found = new TreeMap<>();
  private final long since;

  private LocalMetrics(Instant since) {
    this.since = since.toEpochMilli();
  }

  /// Reads a log and the rotated one. Without any there are no metrics.
  ///
  /// @param since earlier values are left out
  /// @return every value per function and metric, oldest first
  public static Map<String, SortedMap<Metric, List<Long>>> read(Path journal, Instant since)
      throws IOException {
    var metrics = new LocalMetrics(since);
    metrics.read(journal.resolveSibling(journal.getFileName() + ".1"));
    metrics.read(journal);
    return metrics.found;
  }

  private void read(Path file) throws IOException {
    try (var input = Files.newInputStream(file)) {
      var lines = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var start = line.indexOf(START);
        if (start >= 0) {
          read(line.substring(start));
        }
      }
    } catch (NoSuchFileException _) {
      // No function has run here so far, or the log was never rotated.
    }
  }

  private void read(String text) {
    try {
      var line = JSON.readTree(text);
      if (line.path("_aws").path("Timestamp").asLong() >= since) {
        take(line);
      }
    } catch (JsonProcessingException _) {
      // The line is incomplete, because it is being written or the process was killed.
    }
  }

  private void take(JsonNode line) {
    var service = line.path("Service").asText();
    for (var metric : Metric.values()) {
      var value = line.path(metric.label());
      if (!value.isMissingNode()) {
        var values =
            found
                .computeIfAbsent(service, _ -> new TreeMap<>())
                .computeIfAbsent(metric, _ -> new ArrayList<>());
        values(value).forEach(values::add);
      }
    }
  }

  private static List<Long> values(JsonNode value) {
    var values = new ArrayList<Long>();
    if (value.isArray()) {
      value.forEach(it -> values.add(it.asLong()));
    } else {
      values.add(value.asLong());
    }
    return values;
  }
}
