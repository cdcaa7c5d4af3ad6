package dk.blogstafet.page.renewal;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/// Counts what happened in histories: a history without any fault proves nothing.
final class OccurrenceCounter {
  private final Map<Enum<?>, LongAdder> counts = new ConcurrentHashMap<>();

  void add(Enum<?> what) {
    counts.computeIfAbsent(what, _ -> new LongAdder()).increment();
  }

  /// Returns how often each of these happened, by name, zeros included.
  Map<String, Long> of(Enum<?>... kinds) {
    var told = new LinkedHashMap<String, Long>();
    for (var kind : kinds) {
      var count = counts.get(kind);
      told.put(name(kind), count == null ? 0 : count.sum());
    }
    return told;
  }

  private static String name(Enum<?> kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
