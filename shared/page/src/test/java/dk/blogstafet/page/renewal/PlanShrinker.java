package dk.blogstafet.page.renewal;

import java.util.function.Predicate;

/// Makes a failing plan small, so that a reader sees what it takes: leaves out moves, many at once
/// first, as long as it still fails.
final class PlanShrinker {
  private PlanShrinker() {}

  /// The smallest plan that this finds.
  ///
  /// @param fails whether a plan still fails
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
