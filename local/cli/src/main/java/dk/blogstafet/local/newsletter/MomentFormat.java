package dk.blogstafet.local.newsletter;

import dk.blogstafet.local.i18n.CommandMessages;
import dk.blogstafet.relay.DanishTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Formats a moment twice: in UTC and in Danish time.
final class MomentFormat {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT);

  private MomentFormat() {}

  static String text(Instant moment, CommandMessages messages) {
    return messages.text(
        "evidence.moment",
        FORM.format(moment.atOffset(ZoneOffset.UTC)),
        FORM.format(moment.atZone(DanishTime.ZONE)));
  }
}
