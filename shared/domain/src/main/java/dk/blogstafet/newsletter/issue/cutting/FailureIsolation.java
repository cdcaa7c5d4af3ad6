package dk.blogstafet.newsletter.issue.cutting;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Keeps a failure in one issue from holding up the others.
public final class FailureIsolation {
  private FailureIsolation() {}

  /// Runs an action for each item, also after failures.
  ///
  /// @throws RuntimeException the first failure, after all items; the others are suppressed in it
  public static <T> void forEach(List<T> items, Consumer<T> action) {
    var failures = new ArrayList<RuntimeException>();
    for (var item : items) {
      try {
        action.accept(item);
      } catch (RuntimeException failure) {
        failures.add(failure);
      }
    }
    if (!failures.isEmpty()) {
      var first = failures.removeFirst();
      failures.stream().filter(it -> !it.equals(first)).forEach(first::addSuppressed);
      throw first;
    }
  }
}
