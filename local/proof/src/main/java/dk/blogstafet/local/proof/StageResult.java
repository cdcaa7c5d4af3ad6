package dk.blogstafet.local.proof;

import java.util.List;
import java.util.Map;

/// What a part of the proof came to.
///
/// @param tried what was tried: how often, by what; in reading order
/// @param failures what failed, with all that is needed to see it again; empty where the claim held
record StageResult(Map<String, String> tried, List<String> failures) {
  StageResult {
    failures = List.copyOf(failures);
  }

  boolean hold() {
    return failures.isEmpty();
  }
}
