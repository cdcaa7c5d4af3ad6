package dk.blogstafet.gateway;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Header fields by their names in lower case, since names differ in case between gateways and mean
/// the same (RFC 9110, section 5.1).
public record Headers(Map<String, String> byName) {
  public static final Headers NONE = new Headers(Map.of());

  /// Takes names in any case. Values of names that differ in case only are joined with a comma (RFC
  /// 9110, section 5.3), in the order of the names as they came.
  public Headers {
    var lowered = new TreeMap<String, String>();
    new TreeMap<>(byName)
        .forEach((name, value) ->
            lowered.merge(name.toLowerCase(Locale.ROOT), value, (one, two) -> one + ", " + two));
    byName = Collections.unmodifiableMap(lowered);
  }

  /// The value of a header, if it was sent; the name in lower case.
  public Optional<String> get(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /// These headers and one more, or another value for one that is there.
  public Headers with(String name, String value) {
    var more = new TreeMap<>(byName);
    more.put(name.toLowerCase(Locale.ROOT), value);
    return new Headers(more);
  }
}
