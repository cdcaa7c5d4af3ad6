package dk.blogstafet.page.renewal;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/// How often what befell: a history in which nothing goes wrong shows nothing.
final class OccurrenceCounter {
  private final Map<Enum<?>, LongAdder> counts = new ConcurrentHashMap<>();

  void add(Enum<?> what) {
    counts.computeIfAbsent(what, _ -> new LongAdder()).increment();
  }

  /// How often each of these befell, by its name; what never did, too.
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
