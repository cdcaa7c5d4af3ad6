package dk.blogstafet.catchuppages;

import dk.blogstafet.gateway.Log;
import dk.blogstafet.gateway.LogEvent;
import dk.blogstafet.gateway.LogFields;
import dk.blogstafet.gateway.Metric;
import dk.blogstafet.page.renewal.CatchUp;
import dk.blogstafet.page.renewal.OmissionLog;
import dk.blogstafet.relay.RelayId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/// Renders what is behind, and reports what still is and what can't be rendered.
final class CatchUpPages {
  private final CatchUp catchUp;
  private final OmissionLog omissions;
  private final LongSupplier written;

  /// Creates the task.
  ///
  /// @param written returns how many pages were written since the last call
  CatchUpPages(CatchUp catchUp, OmissionLog omissions, LongSupplier written) {
    this.catchUp = catchUp;
    this.omissions = omissions;
    this.written = written;
  }

  /// Returns the slugs of the relays that are still behind at the deadline. Zero is counted too: a
  /// missing metric means that catching up has stopped.
  List<String> run(Instant deadline, Log log) {
    var behind = catchUp.run(deadline, (relay, failure) -> note(relay, failure, log));
    omissions.take().forEach(omission -> note(omission, log));
    var omitted = catchUp.omissions().values().stream().mapToInt(Set::size).sum();
    log.count(Metric.PAGES_BEHIND, behind.size());
    log.count(Metric.PAGES_OMITTED, omitted);
    log.count(Metric.PAGES_WRITTEN, written.getAsLong());
    if (!behind.isEmpty()) {
      log.info(LogEvent.PAGES_BEHIND, LogFields.NONE.relays(behind));
    }
    return behind.stream().map(RelayId::slug).toList();
  }

  private static void note(Optional<RelayId> relay, RuntimeException failure, Log log) {
    log.error(
        LogEvent.RENEWAL_FAILED, failure, relay.map(LogFields.NONE::relay).orElse(LogFields.NONE));
  }

  private static void note(OmissionLog.LoggedOmission omission, Log log) {
    var fields = LogFields.NONE.relay(omission.relay()).page(omission.omission().page());
    log.error(
        LogEvent.CONTENT_OMITTED,
        omission.why(),
        omission.omission().post().map(fields::post).orElse(fields));
  }
}
