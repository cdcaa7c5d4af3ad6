package dk.blogstafet.page.renewal;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// Waits a little before something is tried again.
@FunctionalInterface
public interface RetryPause {
  void pause(Duration duration);

  /// Lets real time pass.
  static RetryPause real() {
    return duration -> LockSupport.parkNanos(duration.toNanos());
  }
}
