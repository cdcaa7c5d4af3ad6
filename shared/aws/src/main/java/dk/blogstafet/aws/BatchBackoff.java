package dk.blogstafet.aws;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// Waits after answers to a batch that got nothing done, which means that the table is asked too
/// fast: a little longer each time, and not for ever.
final class BatchBackoff {
  private static final int MOST = 8;
  private static final Duration PAUSE = Duration.ofMillis(25);

  private final String fruitlessly;
  private int fruitless;

  /// @param fruitlessly what such an answer does to every key of a batch, as in `left unread`
  BatchBackoff(String fruitlessly) {
    this.fruitlessly = fruitlessly;
  }

  /// Waits, unless an answer got something done.
  ///
  /// @throws IllegalStateException after too many that didn't
  void after(boolean progress) {
    fruitless = progress ? 0 : fruitless + 1;
    if (fruitless > MOST) {
      throw new IllegalStateException(
          "DynamoDB left every key of a batch "
              + fruitlessly
              + " "
              + fruitless
              + " times: try again later, or raise the table's throughput.");
    }
    if (fruitless > 0) {
      LockSupport.parkNanos(PAUSE.toNanos() << fruitless);
    }
  }
}
