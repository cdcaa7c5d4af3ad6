package dk.blogstafet.page.markdown;

import java.util.ArrayDeque;
import java.util.Deque;

/// Maps the headings of a text to levels on a page. The page title has level 1. No level is skipped
/// on the way down, whatever levels the author chose.
final class HeadingLevels {
  private static final int LOWEST = 6;

  private final Deque<Integer> levels = new ArrayDeque<>();

  /// Returns the level of the next heading, 2 to 6.
  int rank(int level) {
    while (!levels.isEmpty() && levels.peek() >= level) {
      levels.pop();
    }
    levels.push(level);
    return Math.min(levels.size() + 1, LOWEST);
  }
}
