package dk.blogstafet.gateway;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Query parameters in the order received, repeats included. Parsed from the raw query, because the
/// gateway's map joins repeats with commas.
public record QueryParameters(Map<String, List<String>> byName) {
  public static final QueryParameters NONE = new QueryParameters(Map.of());

  public QueryParameters {
    var copy = new LinkedHashMap<String, List<String>>();
    byName.forEach((name, values) -> copy.put(name, List.copyOf(values)));
    byName = Collections.unmodifiableMap(copy);
  }

  /// Parses `a=1&b=2`. Malformed percent-encoding is kept unchanged.
  static QueryParameters parse(String raw) {
    var values = new LinkedHashMap<String, List<String>>();
    for (var pair : raw.split("&", -1)) {
      if (!pair.isEmpty()) {
        var equals = pair.indexOf('=');
        var name = equals < 0 ? pair : pair.substring(0, equals);
        var value = equals < 0 ? "" : pair.substring(equals + 1);
        values.computeIfAbsent(decode(name), _ -> new ArrayList<>()).add(decode(value));
      }
    }
    return new QueryParameters(values);
  }

  public Set<String> names() {
    return byName.keySet();
  }

  /// Returns every value of a parameter; empty if it is missing.
  public List<String> values(String name) {
    return byName.getOrDefault(name, List.of());
  }

  /// Returns the first value of a parameter; empty if it is missing.
  public String first(String name) {
    return values(name).stream().findFirst().orElse("");
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return text;
    }
  }
}
