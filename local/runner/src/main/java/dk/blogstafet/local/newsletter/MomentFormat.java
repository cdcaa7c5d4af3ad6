package dk.blogstafet.local.newsletter;

import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.relay.DanishTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Writes a moment twice: in UTC, and as clocks in Denmark showed it.
final class MomentFormat {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT);

  private MomentFormat() {}

  static String text(Instant moment) {
    return FORM.format(moment.atOffset(ZoneOffset.UTC))
        + " UTC ("
        + FORM.format(moment.atZone(DanishTime.ZONE))
        + " Europe/Copenhagen)";
  }

  static void json(JsonWriter json, String name, Instant moment) {
    json.object(
        name,
        it -> {
          it.text("utc", moment.toString());
          it.text("copenhagen", moment.atZone(DanishTime.ZONE).toOffsetDateTime().toString());
        });
  }
}
