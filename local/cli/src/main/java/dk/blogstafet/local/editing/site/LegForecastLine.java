package dk.blogstafet.local.editing.site;

import com.fasterxml.jackson.databind.JsonNode;
import dk.blogstafet.local.i18n.CommandMessages;
import java.util.stream.Stream;

/// Says when a relay's next leg is likely.
public final class LegForecastLine {
  private LegForecastLine() {}

  /// Returns the line about an answer's member `forecast`; none without one.
  public static Stream<String> of(CommandMessages messages, JsonNode answer) {
    var forecast = answer.path("forecast");
    return forecast.isObject()
        ? Stream.of(
            messages.text(
                "forecast", forecast.path("gap").asLong(), forecast.path("next").asText()))
        : Stream.empty();
  }
}
