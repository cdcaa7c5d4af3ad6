package dk.blogstafet.local.lambda;

import java.time.Duration;
import java.util.List;

/// An event source that invokes a function.
public sealed interface FunctionTrigger {
  /// A request to the HTTP API.
  record HttpTrigger(HttpRoute route) implements FunctionTrigger {}

  /// Changes in a table, from its stream.
  ///
  /// @param table the table's name in the template
  /// @param batch the maximum number of records in one call
  /// @param lanes how many partitions' records may be processed concurrently
  /// @param bisects whether a failing batch is split, to isolate the bad record
  /// @param retries how often a batch is retried before it is discarded; -1 for no limit
  /// @param partial whether the function's response may name the records that failed
  /// @param filters patterns in JSON; a record is delivered if it matches one of them, or if there
  ///   is none
  record StreamTrigger(
      String table,
      int batch,
      int lanes,
      boolean bisects,
      int retries,
      boolean partial,
      List<String> filters)
      implements FunctionTrigger {
    public StreamTrigger {
      filters = List.copyOf(filters);
    }
  }

  /// Messages published to a topic.
  record TopicTrigger() implements FunctionTrigger {}

  /// A schedule.
  ///
  /// @param input the event in JSON; empty for EventBridge's default event
  record ScheduleTrigger(Duration every, String input) implements FunctionTrigger {}
}
