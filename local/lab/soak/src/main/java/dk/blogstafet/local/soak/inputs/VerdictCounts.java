package dk.blogstafet.local.soak.inputs;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Counts the inputs of each kind, their total time, and their verdicts: if all inputs of a kind
/// are rejected early, the code behind the first check was not tested.
final class VerdictCounts {
  private static final double MILLISECOND = 1e6;

  private final Map<String, KindCount> counts = new TreeMap<>();

  synchronized void add(String kind, String fate, long nanos) {
    counts.computeIfAbsent(kind, _ -> new KindCount()).add(fate, nanos);
  }

  /// Returns the counts of each kind, in words.
  synchronized Map<String, String> describe() {
    var told = new TreeMap<String, String>();
    counts.forEach((kind, count) -> told.put(kind, count.told()));
    return told;
  }

  /// The counts of a kind.
  private static final class KindCount {
    private final Map<String, Long> fates = new TreeMap<>();
    private long inputs;
    private long nanos;

    void add(String fate, long took) {
      fates.merge(fate, 1L, Long::sum);
      inputs++;
      nanos += took;
    }

    String told() {
      var each = nanos / MILLISECOND / inputs;
      var became =
          fates.entrySet().stream()
              .map(fate -> String.format(Locale.ROOT, "%,d × %s", fate.getValue(), fate.getKey()))
              .collect(Collectors.joining(", "));
      return String.format(Locale.ROOT, "%,d, %.2f ms each: %s", inputs, each, became);
    }
  }
}
