package dk.blogstafet.local.soak.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/// Measured response times.
final class ResponseTimes {
  private static final double MILLISECOND = 1e6;

  private final List<Long> nanos = Collections.synchronizedList(new ArrayList<>());

  void add(Duration took) {
    nanos.add(took.toNanos());
  }

  /// Returns the count, the median, the slowest of 10, of 100 and of 1,000, and the slowest, in
  /// words.
  String describe() {
    var sorted = new ArrayList<>(nanos);
    Collections.sort(sorted);
    return sorted.isEmpty()
        ? "none"
        : String.format(
            Locale.ROOT,
            "%,d: p50 %.1f, p90 %.1f, p99 %.1f, p99.9 %.1f, most %.1f ms",
            sorted.size(),
            at(sorted, 0.5),
            at(sorted, 0.9),
            at(sorted, 0.99),
            at(sorted, 0.999),
            at(sorted, 1));
  }

  private static double at(List<Long> sorted, double share) {
    var index = Math.min(sorted.size() - 1, (int) (sorted.size() * share));
    return sorted.get(index) / MILLISECOND;
  }
}
