package dk.blogstafet.gateway;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// When a function has to stop working, so that it ends by itself before Lambda ends it.
public final class Deadline {
  /// What is kept for the last step under way and for the answer.
  private static final Duration RESERVE = Duration.ofSeconds(5);

  private Deadline() {}

  /// The deadline of an invocation.
  public static Instant of(Context context, Clock clock) {
    var remaining = Duration.ofMillis(context.getRemainingTimeInMillis());
    return clock.instant().plus(remaining).minus(RESERVE);
  }
}
