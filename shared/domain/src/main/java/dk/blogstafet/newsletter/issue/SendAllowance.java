package dk.blogstafet.newsletter.issue;

import dk.blogstafet.relay.ServiceErrorDetails;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;

/// How much of the account's limits one sweep may use. The limits are read once.
final class SendAllowance {
  /// The share of the rate that issues use; the rest is for service mails.
  private static final double SHARE = 0.8;

  /// The share of the daily limit that is left for service mails.
  private static final double RESERVE = 0.1;

  /// The time after which a sender looks at the issue again.
  private static final Duration CHUNK = Duration.ofSeconds(5);

  private static final int OK = 200;

  private final SendLimits limits;
  private final Clock clock;
  private final Consumer<Duration> pause;
  private long used;

  SendAllowance(SendQuota quota, Clock clock, Consumer<Duration> pause) {
    this.limits = quota.limits();
    this.clock = clock;
    this.pause = pause;
  }

  /// What may be sent next.
  sealed interface NextChunk {
    /// Some mails.
    record Allowed(SendPace pace) implements NextChunk {}

    /// Nothing.
    record Denied(ServiceErrorDetails answer) implements NextChunk {}
  }

  /// Returns what may be sent next.
  ///
  /// @param isProbe whether one mail should show whether an obstacle is gone
  NextChunk next(boolean isProbe) {
    return switch (limits) {
      case SendLimits.SendingBlocked(var answer) -> new NextChunk.Denied(answer);
      case SendLimits.AccountLimits account -> next(account, isProbe);
    };
  }

  private NextChunk next(SendLimits.AccountLimits account, boolean isProbe) {
    var rate = account.perSecond() * SHARE;
    var left = account.left() - used - reserve(account);
    if (left <= 0 || rate <= 0) {
      return new NextChunk.Denied(new ServiceErrorDetails(SendObstacle.DAILY_QUOTA, OK, ""));
    }
    var most = isProbe ? 1 : Math.min(left, Math.max(1, Math.round(rate * CHUNK.toSeconds())));
    return new NextChunk.Allowed(
        new SendPace((int) Math.min(most, IssueBatch.READERS), rate, clock, pause));
  }

  private static long reserve(SendLimits.AccountLimits account) {
    return Math.round(account.perDay().orElse(0) * RESERVE);
  }

  /// Counts mails as sent.
  void use(int mails) {
    used += mails;
  }
}
