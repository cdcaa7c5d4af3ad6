package dk.blogstafet.local.soak;

import java.util.List;
import java.util.Map;

/// The result of a stage.
///
/// @param measures what was run, and how often; in reading order
/// @param failures what failed, with all that is needed to reproduce it; empty if the claim held
record StageResult(Map<String, String> measures, List<String> failures) {
  StageResult {
    failures = List.copyOf(failures);
  }

  boolean hold() {
    return failures.isEmpty();
  }
}
