package dk.blogstafet.indexposts;

import dk.blogstafet.gateway.Log;
import dk.blogstafet.gateway.LogEvent;
import dk.blogstafet.gateway.LogFields;
import dk.blogstafet.gateway.Metric;
import dk.blogstafet.relay.search.IndexUpdate;
import dk.blogstafet.relay.search.IndexUpdater;
import java.time.Instant;

/// Updates the index, and reports whether it is behind.
final class IndexPosts {
  private final IndexUpdater updater;

  IndexPosts(IndexUpdater indexUpdater) {
    this.updater = indexUpdater;
  }

  /// Updates the index because of changes.
  ///
  /// @param deadline when to stop, after the relay that is being indexed; the schedule continues
  void update(Instant deadline, Log log) {
    note(updater.update(deadline), log);
  }

  /// Updates the index on a schedule, and counts the relays that are still behind. Zero is counted
  /// too: a missing metric means that the schedule has stopped.
  void catchUp(Instant deadline, Log log) {
    var update = updater.update(deadline);
    note(update, log);
    log.count(
        Metric.SEARCH_BEHIND, update instanceof IndexUpdate.PartlyIndexed(var relays) ? relays : 0);
  }

  private static void note(IndexUpdate update, Log log) {
    switch (update) {
      case IndexUpdate.FullyIndexed(var posts, var isChanged) -> {
        if (isChanged) {
          log.info(LogEvent.POSTS_INDEXED, LogFields.NONE.indexed(posts));
        }
      }
      case IndexUpdate.PartlyIndexed _ -> log.info(LogEvent.INDEX_UNFINISHED, LogFields.NONE);
      case IndexUpdate.Busy _ -> log.info(LogEvent.INDEX_BUSY, LogFields.NONE);
    }
  }
}
