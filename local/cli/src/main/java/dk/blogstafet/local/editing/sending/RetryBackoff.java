package dk.blogstafet.local.editing.sending;

import dk.blogstafet.page.renewal.RetryPause;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// How one request waits between its tries: a second, then twice as long each time, eight at most,
/// or as long as the site asks for.
public final class RetryBackoff {
  private static final Duration LONGEST = Duration.ofSeconds(8);

  private final RetryBudget budget;
  private final Instant end;
  private Duration next = Duration.ofSeconds(1);
  private boolean isFirst = true;

  RetryBackoff(RetryBudget retryBudget) {
    this.budget = retryBudget;
    this.end = retryBudget.clock().instant().plus(retryBudget.all());
  }

  /// Whether nothing was tried before.
  boolean isFirst() {
    return isFirst;
  }

  /// Whether there is time for another try.
  ///
  /// @param retryAfter as the site said it; empty if it didn't
  boolean hasTime(String retryAfter) {
    return !budget.clock().instant().plus(wait(retryAfter)).isAfter(end);
  }

  void pause(String retryAfter) {
    budget.pause().pause(wait(retryAfter));
    var twice = next.multipliedBy(2);
    next = twice.compareTo(LONGEST) > 0 ? LONGEST : twice;
    isFirst = false;
  }

  /// Seconds are understood (RFC 9110, section 10.2.3), and a date is not: no site of ours says
  /// one.
  private Duration wait(String retryAfter) {
    return retryAfter.matches("\\d{1,5}")
        ? Duration.ofSeconds(Math.max(1, Long.parseLong(retryAfter)))
        : next;
  }

  /// How long a request may take with all its tries.
  public record RetryBudget(Duration all, Clock clock, RetryPause pause) {}
}
