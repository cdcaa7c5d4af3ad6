package dk.blogstafet.publishdue;

import dk.blogstafet.baton.BatonNoticeUpdater;
import dk.blogstafet.baton.editor.TurnClock;
import dk.blogstafet.baton.editor.TurnEditOutcome;
import dk.blogstafet.baton.turn.TurnKey;
import dk.blogstafet.gateway.Log;
import dk.blogstafet.gateway.LogEvent;
import dk.blogstafet.gateway.LogFields;
import dk.blogstafet.gateway.Metric;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.SiteSnapshot;
import java.time.Clock;
import java.time.Instant;

/// Does what is due in turns, and updates what relays say about their batons. A turn or a relay
/// that fails doesn't hold up the others.
final class PublishDue {
  private final TurnClock turnClock;
  private final Relays relays;
  private final BatonNoticeUpdater notices;
  private final Clock clock;

  PublishDue(TurnClock turnClock, Relays relays, BatonNoticeUpdater notices, Clock clock) {
    this.turnClock = turnClock;
    this.relays = relays;
    this.notices = notices;
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
    relays.siteSnapshot().ifPresent(site -> updateNotices(site, deadline, log));
  }

  private void updateNotices(SiteSnapshot site, Instant deadline, Log log) {
    for (var relay : site.relays()) {
      if (clock.instant().isBefore(deadline)) {
        updateNotice(relay, log);
      }
    }
  }

  private void updateNotice(RelaySnapshot relay, Log log) {
    try {
      notices.update(relay);
    } catch (RuntimeException failure) {
      log.error(LogEvent.NOTICE_FAILED, failure, LogFields.NONE.relay(relay.id()));
    }
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
