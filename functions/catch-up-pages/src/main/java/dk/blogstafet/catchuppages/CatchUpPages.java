package dk.blogstafet.catchuppages;

import dk.blogstafet.gateway.Facts;
import dk.blogstafet.gateway.Happening;
import dk.blogstafet.gateway.Log;
import dk.blogstafet.gateway.Metric;
import dk.blogstafet.page.renewal.CatchUp;
import dk.blogstafet.relay.RelayId;
import java.time.Instant;
import java.util.List;
import java.util.function.LongSupplier;

/// Catches up with what is behind, and says what still is.
final class CatchUpPages {
  private final CatchUp catchUp;
  private final LongSupplier written;

  /// Catches up with this.
  ///
  /// @param written how many pages were written since it was asked last
  CatchUpPages(CatchUp catchUp, LongSupplier written) {
    this.catchUp = catchUp;
    this.written = written;
  }

  /// The slugs of the relays that are still behind at the deadline. None is counted too: a number
  /// that stops coming says that nothing catches up any more.
  List<String> run(Instant deadline, Log log) {
    var behind = catchUp.run(deadline);
    log.count(Metric.PAGES_BEHIND, behind.size());
    log.count(Metric.PAGES_WRITTEN, written.getAsLong());
    if (!behind.isEmpty()) {
      log.info(Happening.PAGES_BEHIND, Facts.NONE.relays(behind));
    }
    return behind.stream().map(RelayId::slug).toList();
  }
}
