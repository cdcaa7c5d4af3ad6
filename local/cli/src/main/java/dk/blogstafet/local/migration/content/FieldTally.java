package dk.blogstafet.local.migration.content;

import java.util.SequencedMap;
import java.util.TreeMap;

/// Counts the fields of an export that are not read here.
public final class FieldTally {
  /// The maximum number of names that are kept.
  private static final int NAMES = 200;

  private final TreeMap<String, Integer> counts = new TreeMap<>();

  /// Counts a field. Beyond the limit, new names are not kept.
  public void count(String name) {
    if (counts.size() < NAMES || counts.containsKey(name)) {
      counts.merge(name, 1, Integer::sum);
    }
  }

  /// Returns the counts by name.
  public SequencedMap<String, Integer> counts() {
    return new TreeMap<>(counts);
  }
}
