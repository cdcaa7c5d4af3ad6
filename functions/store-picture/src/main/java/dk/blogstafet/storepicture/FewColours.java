package dk.blogstafet.storepicture;

import java.util.HashSet;
import java.util.Set;

/// Counts the colours of a picture, until there are too many to be a drawing.
final class FewColours {
  private static final int MOST = 256;

  private final Set<Integer> seen = new HashSet<>();

  void add(int[] row) {
    var last = -1;
    for (var i = 0; i < row.length && areFew(); i++) {
      if (row[i] != last) {
        last = row[i];
        seen.add(last);
      }
    }
  }

  boolean areFew() {
    return seen.size() <= MOST;
  }

  /// Returns the colours; more than [#areFew] allows, if there are more.
  Set<Integer> seen() {
    return seen;
  }
}
