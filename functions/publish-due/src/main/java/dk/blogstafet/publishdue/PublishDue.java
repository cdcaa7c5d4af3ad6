package dk.blogstafet.publishdue;

import dk.blogstafet.baton.TurnClock;
import dk.blogstafet.baton.TurnEditOutcome;
import dk.blogstafet.baton.TurnKey;
import dk.blogstafet.gateway.Log;
import dk.blogstafet.gateway.LogEvent;
import dk.blogstafet.gateway.LogFields;
import dk.blogstafet.gateway.Metric;
import java.time.Clock;
import java.time.Instant;

/// Does what is due in turns. A turn that fails doesn't hold up the others.
final class PublishDue {
  private final TurnClock turnClock;
  private final Clock clock;

  PublishDue(TurnClock turnClock, Clock clock) {
    this.turnClock = turnClock;
    this.clock = clock;
  }

  void sweep(Instant deadline, Log log) {
    for (var key : turnClock.due()) {
      if (clock.instant().isBefore(deadline)) {
        handle(key, log);
      }
    }
    // Zero is counted too.
    log.count(Metric.TURNS_OVERDUE, turnClock.due().size());
  }

  private void handle(TurnKey key, Log log) {
    try {
      turnClock.handle(key).ifPresent(outcome -> report(key, outcome, log));
    } catch (RuntimeException failure) {
      log.error(LogEvent.TURN_FAILED, failure, fields(key));
    }
  }

  /// Logs what became of a scheduled text.
  private static void report(TurnKey key, TurnEditOutcome outcome, Log log) {
    var fields = fields(key);
    switch (outcome) {
      case TurnEditOutcome.Changed(var turn) ->
          log.info(
              LogEvent.TURN_PUBLISHED, turn.post().map(it -> fields.post(it.id())).orElse(fields));
      case TurnEditOutcome.Unchanged _ -> {}
      case TurnEditOutcome.Rejected(var reason, _) ->
          log.info(LogEvent.TURN_NOT_PUBLISHED, fields.code(reason.name().replace("_", "")));
      case TurnEditOutcome.Invalid _ ->
          log.info(LogEvent.TURN_NOT_PUBLISHED, fields.code("Invalid"));
      case TurnEditOutcome.NotFound() ->
          log.info(LogEvent.TURN_NOT_PUBLISHED, fields.code("NotFound"));
    }
  }

  private static LogFields fields(TurnKey key) {
    return LogFields.NONE.relay(key.relay()).turn(Integer.toString(key.number()));
  }
}
