package dk.blogstafet.local.stream;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Waits until the time is over or the component is stopped.
final class InterruptibleWait {
  private final CountDownLatch end = new CountDownLatch(1);

  /// Waits; returns at once after the stop.
  void pause(Duration time) {
    try {
      if (end.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      end.countDown();
    }
  }

  void end() {
    end.countDown();
  }

  boolean isOver() {
    return end.getCount() == 0;
  }
}
