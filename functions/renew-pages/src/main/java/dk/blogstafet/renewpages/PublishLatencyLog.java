package dk.blogstafet.renewpages;

import dk.blogstafet.gateway.CorrelationId;
import dk.blogstafet.gateway.Log;
import dk.blogstafet.gateway.LogEvent;
import dk.blogstafet.gateway.LogFields;
import dk.blogstafet.gateway.Metric;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.RelayChange;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Revision;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/// Logs which requests caused finished pages, and how long it took. Costs one Query, because the
/// stream contains keys only.
final class PublishLatencyLog {
  /// The maximum number of changes in a batch.
  private static final int MOST = 100;

  private final Posts posts;
  private final Clock clock;

  PublishLatencyLog(Posts posts, Clock clock) {
    this.posts = posts;
    this.clock = clock;
  }

  /// Logs a line for each request, and at least one. The pages are finished, so a read failure must
  /// not cause another renewal.
  ///
  /// @param last the last requested revision
  void note(RelayId relay, Revision after, Revision last, LogFields fields, Log log) {
    try {
      var causes = causes(relay, after, last);
      if (causes.isEmpty()) {
        log.info(LogEvent.PAGES_RENEWED, fields);
      }
      causes.forEach(cause -> note(cause, fields, log));
    } catch (RuntimeException broken) {
      log.error(LogEvent.CAUSE_UNKNOWN, broken, fields);
    }
  }

  private void note(RelayChange.ChangeCause cause, LogFields fields, Log log) {
    var time = Duration.between(cause.at(), clock.instant()).toMillis();
    log.count(Metric.PUBLISH_TO_PAGE, Math.max(0, time));
    var request = CorrelationId.of(cause.request());
    log.info(LogEvent.PAGES_RENEWED, fields.causedBy(request).after(time));
  }

  private List<RelayChange.ChangeCause> causes(RelayId relay, Revision after, Revision last) {
    var most = Math.min(MOST, last.number() - after.number());
    return posts.changes(relay, after, Math.toIntExact(most)).stream()
        .filter(change -> !change.revision().isAfter(last))
        .flatMap(change -> change.cause().stream())
        .toList();
  }
}
