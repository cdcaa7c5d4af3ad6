package dk.blogstafet.local.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dk.blogstafet.local.lambda.FunctionFailedException;
import dk.blogstafet.local.lambda.FunctionTrigger;
import dk.blogstafet.local.lambda.LocalFunction;
import dk.blogstafet.local.lambda.LocalLog;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;

/// Delivers records to a function, in order and at least once: retries after a failure, splits a
/// batch to isolate the bad record, and finally discards that record, as Lambda does.
final class BatchDelivery {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  private final LocalFunction function;
  private final FunctionTrigger.StreamTrigger rules;
  private final Duration firstPause;
  private final InterruptibleWait wait;
  private final LocalLog log;

  /// Creates a delivery.
  ///
  /// @param firstPause before the first retry; doubles with each further one
  BatchDelivery(
      LocalFunction function,
      FunctionTrigger.StreamTrigger rules,
      Duration firstPause,
      InterruptibleWait interruptibleWait,
      LocalLog localLog) {
    this.function = function;
    this.rules = rules;
    this.firstPause = firstPause;
    this.wait = interruptibleWait;
    this.log = localLog;
  }

  /// Delivers records, until the function accepted each or it was discarded.
  ///
  /// @return false if the process stopped first: it is unknown whether they arrived
  boolean deliver(List<JsonNode> records) {
    var rest = records;
    var failures = 0;
    while (!wait.isOver()) {
      var taken = attempt(rest);
      rest = rest.subList(taken, rest.size());
      if (rest.isEmpty()) {
        return true;
      }
      if (taken == 0 && rules.bisects() && rest.size() > 1) {
        return halves(rest);
      }
      failures = taken > 0 ? 1 : failures + 1;
      if (rules.retries() >= 0 && failures > rules.retries()) {
        giveUp(rest);
        return true;
      }
      wait.pause(pauseAfter(failures));
    }
    return false;
  }

  private boolean halves(List<JsonNode> records) {
    var middle = records.size() / 2;
    return deliver(records.subList(0, middle)) && deliver(records.subList(middle, records.size()));
  }

  /// Returns how many records the function accepted, from the first on.
  private int attempt(List<JsonNode> records) {
    var event = DynamoDbJsonClient.question();
    event.putArray("Records").addAll(records);
    try {
      var answer = function.call(JSON.writeValueAsBytes(event));
      return rules.partial() ? untilFirstFailure(records, answer) : records.size();
    } catch (FunctionFailedException | IOException noted) {
      return 0;
    }
  }

  /// The response names failed records by their sequence numbers; delivery resumes at the first of
  /// them. An unknown number means that all failed.
  private static int untilFirstFailure(List<JsonNode> records, byte[] answer) throws IOException {
    var failed = new HashSet<String>();
    JSON.readTree(answer)
        .path("batchItemFailures")
        .forEach(failure -> failed.add(failure.path("itemIdentifier").asText()));
    for (var i = 0; i < records.size(); i++) {
      if (failed.contains(sequence(records.get(i)))) {
        return i;
      }
    }
    return failed.isEmpty() ? records.size() : 0;
  }

  private void giveUp(List<JsonNode> records) {
    log.info(
        "stream",
        "discarded "
            + records.size()
            + " record(s) for "
            + function.plan().name()
            + ", from "
            + sequence(records.getFirst())
            + ": the catch-up function will process their changes");
  }

  private Duration pauseAfter(int failures) {
    var pause = firstPause.multipliedBy(1L << Math.min(failures - 1, 20));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }

  static String sequence(JsonNode eventRecord) {
    return eventRecord.path("dynamodb").path("SequenceNumber").asText();
  }
}
