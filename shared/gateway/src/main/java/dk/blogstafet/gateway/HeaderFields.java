package dk.blogstafet.gateway;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Header fields by lower-case name. Gateways differ in case, which has no meaning (RFC 9110,
/// section 5.1).
///
/// @param repeated the names received more than once, in different case
public record HeaderFields(Map<String, String> byName, Set<String> repeated) {
  public static final HeaderFields NONE = new HeaderFields(Map.of());

  public HeaderFields {
    byName = Collections.unmodifiableMap(new TreeMap<>(byName));
    repeated = Collections.unmodifiableSet(new TreeSet<>(repeated));
  }

  /// Accepts names in any case. Values of names that differ only in case are joined with a comma
  /// (RFC 9110, section 5.3), in the order received.
  public HeaderFields(Map<String, String> byName) {
    this(lowered(byName), repeated(byName.keySet()));
  }

  private static Map<String, String> lowered(Map<String, String> byName) {
    var lowered = new TreeMap<String, String>();
    new TreeMap<>(byName)
        .forEach((name, value) ->
            lowered.merge(name.toLowerCase(Locale.ROOT), value, (one, two) -> one + ", " + two));
    return lowered;
  }

  private static Set<String> repeated(Set<String> names) {
    var seen = new TreeSet<String>();
    return names.stream()
        .map(name -> name.toLowerCase(Locale.ROOT))
        .filter(name -> !seen.add(name))
        .collect(Collectors.toSet());
  }

  /// Returns the value of a header, if present. The name is in lower case.
  public Optional<String> get(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /// Returns these headers with one added or replaced.
  public HeaderFields with(String name, String value) {
    var more = new TreeMap<>(byName);
    more.put(name.toLowerCase(Locale.ROOT), value);
    return new HeaderFields(more, repeated);
  }
}
