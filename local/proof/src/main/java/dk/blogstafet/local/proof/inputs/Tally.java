package dk.blogstafet.local.proof.inputs;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// How many inputs of each kind there were, and how long they took together.
final class Tally {
  private static final double MILLISECOND = 1e6;

  private final Map<String, Count> counts = new TreeMap<>();

  synchronized void add(String kind, long nanos) {
    counts.merge(kind, new Count(1, nanos), Count::and);
  }

  /// How many of each kind, in words.
  synchronized Map<String, String> told() {
    var told = new TreeMap<String, String>();
    counts.forEach((kind, count) -> told.put(kind, count.told()));
    return told;
  }

  /// So many of a kind.
  ///
  /// @param nanos on the clock, of all of them
  private record Count(long inputs, long nanos) {
    Count and(Count other) {
      return new Count(inputs + other.inputs, nanos + other.nanos);
    }

    String told() {
      var each = inputs == 0 ? 0 : nanos / MILLISECOND / inputs;
      return String.format(Locale.ROOT, "%,d, %.2f ms each", inputs, each);
    }
  }
}
