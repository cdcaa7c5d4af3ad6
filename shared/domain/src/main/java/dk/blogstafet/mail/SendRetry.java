package dk.blogstafet.mail;

import java.time.Duration;
import java.time.Instant;

/// How long a mail waits for its next attempt.
public final class SendRetry {
  /// The duration of a worker's lease: longer than sending takes.
  public static final Duration LEASE = Duration.ofMinutes(2);

  private static final Duration LONGEST = Duration.ofHours(1);
  private static final Duration FIRST = Duration.ofSeconds(30);
  private static final int DOUBLINGS = 7;
  private static final Duration BLOCKED = Duration.ofMinutes(10);
  private static final int BLOCKED_PART = 4;

  private SendRetry() {}

  /// Returns the pause after an attempt that failed, or whose outcome is unknown. It doubles with
  /// each attempt.
  public static Duration afterFailure(int attempts) {
    var doubled = FIRST.multipliedBy(1L << Math.min(attempts, DOUBLINGS));
    return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
  }

  /// Returns the pause while no mail can be sent at all. It grows with the mail's age, so that
  /// older mails do not hold up others.
  public static Duration whileBlocked(Instant made, Instant now) {
    var part = Duration.between(made, now).dividedBy(BLOCKED_PART);
    var least = part.compareTo(FIRST) < 0 ? FIRST : part;
    return least.compareTo(BLOCKED) < 0 ? least : BLOCKED;
  }
}
