package dk.blogstafet.aws.dynamodb;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/// Backs off after batch responses without progress, which mean that the table is throttled. Each
/// wait is longer, up to a limit.
final class BatchBackoff {
  private static final int MOST = 8;
  private static final Duration PAUSE = Duration.ofMillis(25);

  private final String fruitlessly;
  private final Consumer<Duration> pause;
  private int fruitless;

  /// @param fruitlessly what such a response does to every key of a batch, such as `left unread`
  /// @param pause waits
  BatchBackoff(String fruitlessly, Consumer<Duration> pause) {
    this.fruitlessly = fruitlessly;
    this.pause = pause;
  }

  static void sleep(Duration duration) {
    LockSupport.parkNanos(duration.toNanos());
  }

  /// Waits, unless a response made progress.
  ///
  /// @throws IllegalStateException after too many responses without progress
  void after(boolean progress) {
    fruitless = progress ? 0 : fruitless + 1;
    if (fruitless > MOST) {
      throw new IllegalStateException(
          "DynamoDB left every key of a batch "
              + fruitlessly
              + " "
              + fruitless
              + " times: retry later, or raise the table's throughput.");
    }
    if (fruitless > 0) {
      pause.accept(PAUSE.multipliedBy(1L << fruitless));
    }
  }
}
