package dk.blogstafet.local.lambda;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A route of the HTTP API, such as `GET /api/relays/{relay}`. `{name}` matches one segment of the
/// address, `{name+}` the rest; `$default` matches everything.
public record HttpRoute(String method, String path) implements Comparable<HttpRoute> {
  private static final String ANY = "ANY";
  private static final String DEFAULT = "$default";

  public HttpRoute {
    method = method.equals("*") ? ANY : method.toUpperCase(Locale.ROOT);
  }

  /// Returns the default route.
  public static HttpRoute catchAll() {
    return new HttpRoute(ANY, DEFAULT);
  }

  /// Returns the route's name in events, such as `GET /api/relays`.
  public String key() {
    return path.equals(DEFAULT) ? DEFAULT : method + " " + path;
  }

  /// Returns whether the route matches every address without a route of its own.
  public boolean isCatchAll() {
    return path.equals(DEFAULT) || (path.startsWith("/{") && path.endsWith("+}"));
  }

  /// Returns the decoded path parameters of a request that this route matches; empty if it doesn't
  /// match.
  ///
  /// @param address the path as it was sent, still encoded
  public Optional<Map<String, String>> match(String verb, String address) {
    var answers = method.equals(ANY) || method.equals(verb);
    return answers ? parameters(address) : Optional.empty();
  }

  private Optional<Map<String, String>> parameters(String address) {
    if (path.equals(DEFAULT)) {
      return Optional.of(Map.of());
    }
    var wanted = path.split("/", -1);
    var given = address.split("/", -1);
    var found = new LinkedHashMap<String, String>();
    for (var i = 0; i < wanted.length; i++) {
      if (i >= given.length) {
        return Optional.empty();
      }
      if (isGreedy(wanted[i])) {
        return rest(wanted[i], given, i, found);
      }
      if (!takes(wanted[i], given[i], found)) {
        return Optional.empty();
      }
    }
    return wanted.length == given.length ? Optional.of(found) : Optional.empty();
  }

  private static Optional<Map<String, String>> rest(
      String wanted, String[] given, int from, Map<String, String> found) {
    var rest = String.join("/", Arrays.asList(given).subList(from, given.length));
    if (rest.isEmpty()) {
      return Optional.empty();
    }
    found.put(wanted.substring(1, wanted.length() - 2), decoded(rest));
    return Optional.of(found);
  }

  private static boolean takes(String wanted, String given, Map<String, String> found) {
    if (!wanted.startsWith("{")) {
      return wanted.equals(decoded(given));
    }
    found.put(wanted.substring(1, wanted.length() - 1), decoded(given));
    return !given.isEmpty();
  }

  private static boolean isGreedy(String part) {
    return part.startsWith("{") && part.endsWith("+}");
  }

  /// Decodes the percent signs of a segment. An invalid escape stays unchanged.
  public static String decoded(String part) {
    try {
      return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return part;
    }
  }

  /// Sorts the more specific route first: API Gateway prefers a name to `{name}`, that to
  /// `{name+}`, and a method to `ANY`.
  @Override
  public int compareTo(HttpRoute other) {
    return rank().compareTo(other.rank());
  }

  private String rank() {
    if (path.equals(DEFAULT)) {
      return "d";
    }
    var rank = new StringBuilder();
    for (var part : path.substring(1).split("/", -1)) {
      rank.append(isGreedy(part) ? 'c' : part.startsWith("{") ? 'b' : 'a');
    }
    return rank.append(method.equals(ANY) ? '2' : '1').append(key()).toString();
  }
}
