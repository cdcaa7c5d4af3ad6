package dk.blogstafet.gateway;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// The fields of an HTML form (`application/x-www-form-urlencoded`). Of repeated fields the first
/// counts; missing fields are empty. A body over the limit, which our pages never send, is treated
/// as an empty form.
public record FormFields(Map<String, String> values) {
  /// The limit of most forms in bytes.
  private static final int LARGEST = 64 * 1024;

  private static final String TYPE = "application/x-www-form-urlencoded";

  public FormFields {
    values = Map.copyOf(values);
  }

  /// Returns whether a request's media type is that of a form.
  public static boolean isIn(GatewayRequest request) {
    var type = request.fields().get("content-type").orElse("");
    return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(TYPE);
  }

  /// Reads a request's form of at most 64 KiB; empty if it has none.
  public static FormFields of(GatewayRequest request) {
    return of(request, LARGEST);
  }

  /// Reads a request's form; empty if it has none.
  ///
  /// @param limit the maximum size in bytes
  public static FormFields of(GatewayRequest request, int limit) {
    return isIn(request) && fits(request, limit)
        ? of(QueryParameters.parse(new String(request.content().bytes(), StandardCharsets.UTF_8)))
        : new FormFields(Map.of());
  }

  /// Returns whether a request's body is within a limit in bytes.
  public static boolean fits(GatewayRequest request, int limit) {
    return request.content().bytes().length <= limit;
  }

  private static FormFields of(QueryParameters query) {
    var values = new TreeMap<String, String>();
    query.byName().forEach((name, all) -> values.put(name, all.getFirst()));
    return new FormFields(values);
  }

  /// Returns the value of a field.
  public String get(String name) {
    return values.getOrDefault(name, "");
  }
}
