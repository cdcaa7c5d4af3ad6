package dk.blogstafet.gateway;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// What a form in a page sends (`application/x-www-form-urlencoded`). Of a name that stands there
/// twice the first value counts; one that doesn't stand there is empty, and so is a form of more
/// than 64 KiB, which no page of ours sends.
public record FormFields(Map<String, String> values) {
  private static final int LARGEST = 64 * 1024;
  private static final String TYPE = "application/x-www-form-urlencoded";

  public FormFields {
    values = Map.copyOf(values);
  }

  /// Whether a request says that it brings one.
  public static boolean isIn(GatewayRequest request) {
    var type = request.fields().get("content-type").orElse("");
    return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(TYPE);
  }

  /// Reads a request's form; an empty one where it brings none.
  public static FormFields of(GatewayRequest request) {
    return isIn(request) && request.content().bytes().length <= LARGEST
        ? of(QueryParameters.parse(new String(request.content().bytes(), StandardCharsets.UTF_8)))
        : new FormFields(Map.of());
  }

  private static FormFields of(QueryParameters query) {
    var values = new TreeMap<String, String>();
    query.byName().forEach((name, all) -> values.put(name, all.getFirst()));
    return new FormFields(values);
  }

  /// The value of a field.
  public String get(String name) {
    return values.getOrDefault(name, "");
  }
}
