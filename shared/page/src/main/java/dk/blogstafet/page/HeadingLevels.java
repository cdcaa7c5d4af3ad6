package dk.blogstafet.page;

import java.util.ArrayDeque;
import java.util.Deque;

/// Gives a text's headings their ranks on a page, whose title has the first: whatever levels the
/// author chose, no rank is left out on the way down.
final class HeadingLevels {
  private static final int LOWEST = 6;

  private final Deque<Integer> levels = new ArrayDeque<>();

  /// The rank of the next heading, 2 to 6.
  int rank(int level) {
    while (!levels.isEmpty() && levels.peek() >= level) {
      levels.pop();
    }
    levels.push(level);
    return Math.min(levels.size() + 1, LOWEST);
  }
}
