package dk.blogstafet.local.soak;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Collects the numbers of a stage, in the report's order.
final class StageResultBuilder {
  private final Map<String, String> facts = new LinkedHashMap<>();

  StageResultBuilder add(String what, Object value) {
    facts.put(what, value.toString());
    return this;
  }

  StageResultBuilder count(String what, long value) {
    return add(what, String.format(Locale.ROOT, "%,d", value));
  }

  StageResult with(List<String> failures) {
    return new StageResult(new LinkedHashMap<>(facts), failures);
  }
}
