package dk.blogstafet.catchuppages;

import dk.blogstafet.gateway.Log;
import dk.blogstafet.gateway.LogEvent;
import dk.blogstafet.gateway.LogFields;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.SiteSnapshot;
import dk.blogstafet.relay.change.PictureSweeper;
import java.time.InstantSource;
import java.util.List;

/// Deletes pictures that nothing refers to: those of one relay in its minute of the week.
final class SweepPictures {
  private final Relays relays;
  private final PictureSweeper sweeper;
  private final InstantSource clock;

  SweepPictures(Relays relays, PictureSweeper sweeper, InstantSource clock) {
    this.relays = relays;
    this.sweeper = sweeper;
    this.clock = clock;
  }

  /// Sweeps the relays that are due. A failure waits for the next week.
  void run(Log log) {
    var now = clock.instant();
    relays.siteSnapshot().map(SiteSnapshot::relays).orElse(List.of()).stream()
        .map(RelaySnapshot::id)
        .filter(relay -> PictureSweeper.isDue(relay, now))
        .forEach(relay -> sweep(relay, log));
  }

  private void sweep(RelayId relay, Log log) {
    var fields = LogFields.NONE.relay(relay);
    try {
      if (sweeper.sweep(relay) > 0) {
        log.info(LogEvent.PICTURES_DELETED, fields);
      }
    } catch (RuntimeException failure) {
      log.error(LogEvent.SWEEP_FAILED, failure, fields);
    }
  }
}
