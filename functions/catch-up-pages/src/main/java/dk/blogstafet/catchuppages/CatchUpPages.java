package dk.blogstafet.catchuppages;

import dk.blogstafet.gateway.Log;
import dk.blogstafet.page.renewal.CatchUp;
import dk.blogstafet.relay.RelayId;
import java.time.Instant;
import java.util.List;

/// Catches up with what is behind, and says what still is.
final class CatchUpPages {
  private final CatchUp catchUp;

  CatchUpPages(CatchUp catchUp) {
    this.catchUp = catchUp;
  }

  /// The slugs of the relays that are still behind at the deadline.
  List<String> run(Instant deadline, Log log) {
    var behind = catchUp.run(deadline).stream().map(RelayId::slug).toList();
    if (!behind.isEmpty()) {
      log.info("Still behind, the next run goes on: " + String.join(", ", behind));
    }
    return behind;
  }
}
