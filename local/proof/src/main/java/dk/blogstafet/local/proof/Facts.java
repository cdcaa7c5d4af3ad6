package dk.blogstafet.local.proof;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Gathers what was tried, in the order in which it is told.
final class Facts {
  private final Map<String, String> facts = new LinkedHashMap<>();

  Facts tell(String what, Object value) {
    facts.put(what, value.toString());
    return this;
  }

  Facts count(String what, long value) {
    return tell(what, String.format(Locale.ROOT, "%,d", value));
  }

  Findings with(List<String> failures) {
    return new Findings(new LinkedHashMap<>(facts), failures);
  }
}
