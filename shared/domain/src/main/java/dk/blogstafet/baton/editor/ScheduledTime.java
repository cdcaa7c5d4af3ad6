package dk.blogstafet.baton.editor;

import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.validation.FieldReader;
import dk.blogstafet.relay.validation.ValidationError;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/// Reads the time to publish a text at. A time that the change to summer time skips is an error;
/// one that exists twice means the first.
final class ScheduledTime {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private ScheduledTime() {}

  /// Reads a time and adds its errors.
  static Optional<Instant> read(String text, String at, Instant now, FieldReader reader) {
    try {
      var time = LocalDateTime.parse(text.strip().replace('T', ' '), FORM);
      var offsets = DanishTime.ZONE.getRules().getValidOffsets(time);
      if (offsets.isEmpty()) {
        reader.add(
            new ValidationError.MalformedValue(at, ValidationError.ValueFormat.SKIPPED_TIME));
        return Optional.empty();
      }
      var moment = time.toInstant(offsets.getFirst());
      if (!moment.isAfter(now)) {
        var today = DanishTime.dateOf(now);
        reader.add(new ValidationError.TooEarly(at, time.toLocalDate(), today));
      }
      return Optional.of(moment);
    } catch (DateTimeParseException malformed) {
      reader.add(new ValidationError.MalformedValue(at, ValidationError.ValueFormat.TIME));
      return Optional.empty();
    }
  }
}
