package dk.blogstafet.local.lambda;

import java.time.Duration;
import java.util.List;

/// What makes a function run.
public sealed interface FunctionTrigger {
  /// A call of the HTTP API.
  record HttpTrigger(HttpRoute route) implements FunctionTrigger {}

  /// Changes in a table, from its stream.
  ///
  /// @param table the table's name in the template
  /// @param batch the most records in one call
  /// @param lanes how many partitions' records may be worked on at once
  /// @param bisects whether a batch that fails is halved, to find the record that can't be taken
  /// @param retries how often a batch is tried again before it is given up; -1 is for ever
  /// @param partial whether the function's answer may name the records that failed
  /// @param filters patterns in JSON; a record goes in if it fits one of them, or if there is none
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

  /// Notices that are published to a topic.
  record TopicTrigger() implements FunctionTrigger {}

  /// The clock.
  ///
  /// @param input the event in JSON; empty for the one EventBridge makes itself
  record ScheduleTrigger(Duration every, String input) implements FunctionTrigger {}
}
