package dk.blogstafet.newsletter.issue;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// How fast mails are begun: evenly, so that no second has more than the rate.
///
/// @param most how many
/// @param perSecond the rate, above 0
/// @param pause waits
record SendPace(int most, double perSecond, Clock clock, Consumer<Duration> pause) {
  private static final double NANOS = 1e9;

  /// Begins a task for each item on a thread of its own, and waits until all have ended.
  ///
  /// @param goOn asked before each
  /// @return the tasks that were begun
  <T> List<Future<?>> each(List<T> items, Consumer<T> task, BooleanSupplier goOn) {
    var begun = new ArrayList<Future<?>>();
    var start = clock.instant();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var item : items) {
        var slot = start.plusNanos(Math.round(begun.size() * NANOS / perSecond));
        var wait = Duration.between(clock.instant(), slot);
        if (wait.isPositive()) {
          pause.accept(wait);
        }
        if (!goOn.getAsBoolean()) {
          return begun;
        }
        begun.add(threads.submit(() -> task.accept(item)));
      }
    }
    return begun;
  }
}
