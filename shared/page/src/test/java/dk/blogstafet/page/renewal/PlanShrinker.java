package dk.blogstafet.page.renewal;

import java.util.function.Predicate;

/// Shrinks a failing plan, so that the cause is readable: removes steps, many at a time first,
/// while the plan still fails.
final class PlanShrinker {
  private PlanShrinker() {}

  /// Returns the smallest failing plan found.
  ///
  /// @param fails returns whether a plan still fails
  static HistoryPlan of(HistoryPlan failing, Predicate<HistoryPlan> fails) {
    var smallest = failing;
    for (var fewer : new int[] {0, 1, failing.posts()}) {
      var candidate = failing.startingWith(fewer);
      if (fails.test(candidate)) {
        smallest = candidate;
        break;
      }
    }
    for (var size = smallest.steps().size() / 2; size > 0; size /= 2) {
      smallest = withoutAny(smallest, size, fails);
    }
    return withoutAny(smallest, 1, fails);
  }

  private static HistoryPlan withoutAny(HistoryPlan plan, int size, Predicate<HistoryPlan> fails) {
    var smallest = plan;
    var from = 0;
    while (from < smallest.steps().size()) {
      var candidate = smallest.without(from, size);
      if (fails.test(candidate)) {
        smallest = candidate;
      } else {
        from += size;
      }
    }
    return smallest;
  }
}
