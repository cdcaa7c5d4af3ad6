package dk.blogstafet.gateway;

import dk.blogstafet.relay.LegForecast;
import java.util.Optional;

/// Writes when a relay's next leg is likely.
public final class LegForecastJson {
  private LegForecastJson() {}

  /// Writes the member `forecast`, if there is a forecast.
  public static void write(JsonWriter json, Optional<LegForecast> forecast) {
    forecast.ifPresent(it ->
        json.object(
            "forecast",
            object -> {
              object.number("gap", it.gap());
              object.text("next", it.next().toString());
            }));
  }
}
