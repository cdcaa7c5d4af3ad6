package dk.blogstafet.newsletter.issue.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Begins mails evenly, so that no second has more than the rate.
final class SendPace {
  private static final double NANOS = 1e9;

  private final Duration interval;
  private final Clock clock;
  private final Consumer<Duration> pause;
  private Instant next = Instant.MIN;

  /// @param perSecond the rate, above 0
  /// @param pause waits
  SendPace(double perSecond, Clock clock, Consumer<Duration> pause) {
    this.interval = Duration.ofNanos(Math.round(NANOS / perSecond));
    this.clock = clock;
    this.pause = pause;
  }

  /// Begins a task for each item on a thread of its own, and waits until all have ended.
  ///
  /// @param goOn asked before each
  /// @return the tasks that were begun
  <T> List<Future<?>> each(List<T> items, Consumer<T> task, BooleanSupplier goOn) {
    var begun = new ArrayList<Future<?>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var item : items) {
        awaitSlot();
        if (!goOn.getAsBoolean()) {
          return begun;
        }
        begun.add(threads.submit(() -> task.accept(item)));
      }
    }
    return begun;
  }

  private void awaitSlot() {
    var now = clock.instant();
    if (next.isAfter(now)) {
      pause.accept(Duration.between(now, next));
    } else {
      next = now;
    }
    next = next.plus(interval);
  }
}
