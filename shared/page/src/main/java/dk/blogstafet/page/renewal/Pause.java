package dk.blogstafet.page.renewal;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// Waits a little before something is tried again.
@FunctionalInterface
public interface Pause {
  void pause(Duration duration);

  /// Lets real time pass.
  static Pause real() {
    return duration -> LockSupport.parkNanos(duration.toNanos());
  }
}
