package dk.blogstafet.page.renewal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that advances only when told to. It stops code that reads it endlessly, such as a loop
/// that waits for a deadline.
final class ManualClock extends Clock {
  private static final int LOOKS = 100_000;

  private final AtomicInteger looks = new AtomicInteger();
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-06-01T10:00:00Z"));

  void advance(Duration duration) {
    now.updateAndGet(it -> it.plus(duration));
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(instant(), zone);
  }

  @Override
  public Instant instant() {
    if (looks.incrementAndGet() > LOOKS) {
      throw new AssertionError("Endless loop: the clock was read too often.");
    }
    return now.get();
  }
}
