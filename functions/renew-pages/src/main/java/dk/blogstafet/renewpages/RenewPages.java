package dk.blogstafet.renewpages;

import dk.blogstafet.aws.relay.ChangeRowKey;
import dk.blogstafet.gateway.Log;
import dk.blogstafet.gateway.LogEvent;
import dk.blogstafet.gateway.LogFields;
import dk.blogstafet.gateway.TableStreamRecord;
import dk.blogstafet.page.renewal.OmissionLog;
import dk.blogstafet.page.renewal.RelayRenewal;
import dk.blogstafet.page.renewal.RenewalOutcome;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RenewalHint;
import dk.blogstafet.relay.Revision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Renews the pages of every relay in a batch of records, once per relay.
final class RenewPages {
  private static final Revision NOTHING = new Revision(Long.MAX_VALUE);

  private final RelayRenewal relayRenewal;
  private final PublishLatencyLog publishLatencyLog;
  private final OmissionLog omissions;

  /// The highest revision of each relay among the records that this process has received.
  private final Map<RelayId, Revision> received = new ConcurrentHashMap<>();

  RenewPages(RelayRenewal renewal, PublishLatencyLog log, OmissionLog omissions) {
    this.relayRenewal = renewal;
    this.publishLatencyLog = log;
    this.omissions = omissions;
  }

  /// Renews pages.
  ///
  /// @param deadline when to stop; unfinished work is stored and continued later
  /// @return the sequence numbers of the records to redeliver
  List<String> renew(List<TableStreamRecord> records, Instant deadline, Log log) {
    var failed = new ArrayList<String>();
    for (var task : tasks(records).entrySet()) {
      if (!renew(task.getKey(), task.getValue(), deadline, log)) {
        failed.add(task.getValue().sequenceNumber());
      }
    }
    return failed;
  }

  /// A relay that fails doesn't stop the others.
  private boolean renew(RelayId relay, RenewalTask task, Instant deadline, Log log) {
    try {
      var renewal = relayRenewal.renew(relay, after(relay, task), deadline);
      note(relay, task, renewal, log);
      return !(renewal instanceof RenewalOutcome.Busy);
    } catch (RuntimeException broken) {
      log.error(LogEvent.RENEWAL_FAILED, broken, LogFields.NONE.relay(relay));
      return false;
    } finally {
      omissions.take().forEach(omission -> note(omission, log));
    }
  }

  /// A record that may be redelivered is rendered again, because the reason for the redelivery is
  /// unknown. In a burst, each record arrives once, and the renewal of the first has rendered the
  /// rest.
  private Revision after(RelayId relay, RenewalTask task) {
    var before = received.put(relay, task.last());
    return before != null && !before.isAfter(task.after()) ? NOTHING : task.after();
  }

  private static void note(OmissionLog.LoggedOmission omission, Log log) {
    var fields = LogFields.NONE.relay(omission.relay()).page(omission.omission().page());
    log.error(
        LogEvent.CONTENT_OMITTED,
        omission.why(),
        omission.omission().post().map(fields::post).orElse(fields));
  }

  private void note(RelayId relay, RenewalTask task, RenewalOutcome renewal, Log log) {
    var fields = LogFields.NONE.relay(relay);
    switch (renewal) {
      case RenewalOutcome.UpToDate(var revision) ->
          publishLatencyLog.note(relay, task.after(), task.last(), fields.revision(revision), log);
      case RenewalOutcome.Unfinished(var posts, var all) ->
          log.info(LogEvent.PAGES_UNFINISHED, fields.rendered(posts, all));
      case RenewalOutcome.Busy _ -> log.info(LogEvent.RENEWAL_BUSY, fields);
      case RenewalOutcome.NotFound _ -> {}
    }
  }

  /// Returns the earliest change of each relay. A change with more to come waits for the last of
  /// its series.
  private static Map<RelayId, RenewalTask> tasks(List<TableStreamRecord> records) {
    var tasks = new LinkedHashMap<RelayId, RenewalTask>();
    for (var record : records) {
      ChangeRowKey.parse(record.partition(), record.sort())
          .filter(change -> change.hint() == RenewalHint.DONE)
          .ifPresent(
              change -> tasks.merge(change.relay(), task(change, record), RenewalTask::with));
    }
    return tasks;
  }

  private static RenewalTask task(ChangeRowKey change, TableStreamRecord record) {
    var after = new Revision(change.revision().number() - 1);
    return new RenewalTask(after, change.revision(), record.sequenceNumber());
  }

  /// What to renew for a relay: everything after a revision, for a record.
  ///
  /// @param last the latest revision in the batch
  private record RenewalTask(Revision after, Revision last, String sequenceNumber) {
    RenewalTask with(RenewalTask other) {
      var first = other.after.isAfter(after) ? this : other;
      var latest = other.last.isAfter(last) ? other.last : last;
      return new RenewalTask(first.after, latest, first.sequenceNumber);
    }
  }
}
