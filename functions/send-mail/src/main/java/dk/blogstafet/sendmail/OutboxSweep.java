package dk.blogstafet.sendmail;

import dk.blogstafet.gateway.Log;
import dk.blogstafet.gateway.LogEvent;
import dk.blogstafet.gateway.LogFields;
import dk.blogstafet.mail.OutboxEntry;
import dk.blogstafet.mail.OutboxWorker;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.SiteSnapshot;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/// Processes the tasks of an outbox. A failed task doesn't stop the others, and becomes due again.
final class OutboxSweep<T extends OutboxEntry<T>> {
  private static final int AT_ONCE = 200;

  private final Relays relays;
  private final OutboxWorker<T> worker;
  private final TaskHandler<T> handler;
  private final Clock clock;

  OutboxSweep(Relays relays, OutboxWorker<T> worker, TaskHandler<T> handler, Clock clock) {
    this.relays = relays;
    this.worker = worker;
    this.handler = handler;
    this.clock = clock;
  }

  /// Does what one task asks for.
  interface TaskHandler<T> {
    /// Processes a leased task.
    ///
    /// @return false if no mail can be sent: the other tasks wait for the next sweep
    boolean process(T task, SiteSnapshot site, Log log);
  }

  /// Processes all due tasks.
  void sweep(Instant deadline, Log log) {
    process(worker.due(AT_ONCE), deadline, log);
  }

  /// Processes the named tasks until the deadline; the next sweep processes the rest.
  void process(List<String> names, Instant deadline, Log log) {
    if (names.isEmpty()) {
      return;
    }
    relays.siteSnapshot().ifPresent(site -> process(names, site, deadline, log));
  }

  private void process(List<String> names, SiteSnapshot site, Instant deadline, Log log) {
    for (var name : names) {
      if (!clock.instant().isBefore(deadline) || !process(name, site, log)) {
        return;
      }
    }
  }

  private boolean process(String name, SiteSnapshot site, Log log) {
    try {
      return worker.lease(name).map(task -> handler.process(task, site, log)).orElse(true);
    } catch (RuntimeException broken) {
      log.error(LogEvent.TASK_FAILED, broken, LogFields.NONE);
      return true;
    }
  }
}
