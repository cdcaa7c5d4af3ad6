package dk.blogstafet.gateway;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// The time at which a function stops working, so that it ends before Lambda's timeout.
public final class Deadline {
  /// The time reserved for the current step and the response.
  private static final Duration RESERVE = Duration.ofSeconds(5);

  private Deadline() {}

  /// Returns the deadline of an invocation.
  public static Instant of(Context context, Clock clock) {
    var remaining = Duration.ofMillis(context.getRemainingTimeInMillis());
    return clock.instant().plus(remaining).minus(RESERVE);
  }
}
