package dk.blogstafet.page.renewal;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// Waits briefly before a retry.
@FunctionalInterface
public interface RetryPause {
  void pause(Duration duration);

  /// Returns a pause in real time.
  static RetryPause real() {
    return duration -> LockSupport.parkNanos(duration.toNanos());
  }
}
