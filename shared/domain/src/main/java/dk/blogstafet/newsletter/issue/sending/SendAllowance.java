package dk.blogstafet.newsletter.issue.sending;

import dk.blogstafet.mail.SendLimits;
import dk.blogstafet.mail.SendLimits.AccountLimits;
import dk.blogstafet.newsletter.issue.IssueBatch;
import dk.blogstafet.newsletter.issue.SendObstacle;
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

  private static final ServiceErrorDetails USED_UP =
      new ServiceErrorDetails(SendObstacle.DAILY_QUOTA, 0, "");

  private final long most;
  private final NextChunk first;
  private long used;

  SendAllowance(SendLimits limits, Clock clock, Consumer<Duration> pause) {
    switch (limits) {
      case SendLimits.SendingBlocked(var answer) -> {
        this.most = 0;
        this.first = new NextChunk.Denied(answer);
      }
      case AccountLimits account -> {
        var rate = account.perSecond() * SHARE;
        this.most = rate > 0 ? account.left() - reserve(account) : 0;
        this.first =
            most > 0
                ? new NextChunk.AllowedMails(chunk(rate), new SendPace(rate, clock, pause))
                : new NextChunk.Denied(USED_UP);
      }
    }
  }

  /// What may be sent next.
  sealed interface NextChunk {
    /// Some mails.
    record AllowedMails(int mails, SendPace pace) implements NextChunk {}

    /// Nothing.
    record Denied(ServiceErrorDetails answer) implements NextChunk {}
  }

  private static int chunk(double rate) {
    var mails = Math.max(1, Math.round(rate * CHUNK.toSeconds()));
    return (int) Math.min(mails, IssueBatch.READERS);
  }

  private static long reserve(AccountLimits account) {
    return Math.round(account.perDay().orElse(0) * RESERVE);
  }

  /// Returns what may be sent next.
  ///
  /// @param isProbe whether one mail should show whether an obstacle is gone
  NextChunk next(boolean isProbe) {
    return switch (first) {
      case NextChunk.Denied denied -> denied;
      case NextChunk.AllowedMails(var mails, var pace) -> {
        var left = Math.min(isProbe ? 1 : mails, most - used);
        yield left > 0
            ? new NextChunk.AllowedMails((int) left, pace)
            : new NextChunk.Denied(USED_UP);
      }
    };
  }

  /// Counts mails as sent.
  void use(int mails) {
    used += mails;
  }
}
