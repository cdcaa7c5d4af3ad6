package dk.blogstafet.local.soak.inputs;

import java.util.LinkedHashMap;
import java.util.List;

/// Groups identical failures of different inputs: one defect has many seeds.
final class FailureGroups {
  private static final int MOST = 60;

  private static final int SHOWN = 800;

  private FailureGroups() {}

  /// Returns a failure with all that is needed to reproduce it.
  static String describe(long seed, FuzzInput input, String wrong) {
    var shown = input.excerpt().get();
    return "seed "
        + seed
        + ", "
        + input.kind()
        + ": "
        + wrong
        + "\nReproduce: ./blogstafet soak inputs --inputs 1 --seed "
        + seed
        + "\nThe input, "
        + shown.length()
        + " characters: "
        + shown.substring(0, Math.min(shown.length(), SHOWN));
  }

  /// Returns one failure of each group, with the group's size.
  static List<String> group(List<String> failures) {
    var first = new LinkedHashMap<String, String>();
    var counts = new LinkedHashMap<String, Integer>();
    for (var failure : failures) {
      var kind = kind(failure);
      first.putIfAbsent(kind, failure);
      counts.merge(kind, 1, Integer::sum);
    }
    return first.entrySet().stream()
        .map(it -> it.getValue() + " (" + counts.get(it.getKey()) + " like it)")
        .toList();
  }

  private static String kind(String failure) {
    var words = failure.replaceFirst("^seed \\d+, ", "").replaceAll("\\d+", "0");
    return words.substring(0, Math.min(words.length(), MOST));
  }
}
