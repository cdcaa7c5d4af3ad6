package dk.blogstafet.words;

import dk.blogstafet.relay.AuthorRole;
import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.validation.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Properties;

/// The messages of one language. A message with `{0}` is a [MessageFormat]; a message without
/// placeholders is used unchanged.
public final class LocalizedMessages {
  private static final Map<Language, LocalizedMessages> ALL = new EnumMap<>(Language.class);

  static {
    for (var language : Language.values()) {
      ALL.put(language, new LocalizedMessages(language));
    }
  }

  private final Language language;
  private final Properties sentences;
  private final String[] months;
  private final DateTimeFormatter longDate;

  private LocalizedMessages(Language language) {
    this.language = language;
    this.sentences = read("messages_" + language.tag() + ".properties");
    this.months = text("date.months").split(" ", -1);
    this.longDate = longDate(text("date.long").split("MMMM", -1), months);
  }

  public static LocalizedMessages in(Language language) {
    return Objects.requireNonNull(ALL.get(language));
  }

  public Language language() {
    return language;
  }

  /// Returns the word for a role.
  public String role(AuthorRole role) {
    return switch (role) {
      case RESEARCHER -> text("post.researcher");
      case PRACTITIONER -> text("post.practitioner");
    };
  }

  /// Returns the message of a key.
  ///
  /// @throws MissingResourceException if the key has no message
  public String text(String key) {
    var text = sentences.getProperty(key);
    if (text == null) {
      throw new MissingResourceException("No message for " + key, "messages", key);
    }
    return text;
  }

  /// Returns the message of a key with its placeholders filled in.
  public String text(String key, Object... blanks) {
    return new MessageFormat(text(key), language.locale()).format(blanks);
  }

  /// Returns whether the key has a message.
  public boolean has(String key) {
    return sentences.containsKey(key);
  }

  /// Formats a date for lists: dd.mm.yy in both languages.
  public String shortDate(LocalDate date) {
    return twoDigits(dayAndMonth(date), date.getYear() % 100).toString();
  }

  /// Formats a date for mails, which are kept longer than lists: dd.mm.yyyy in both languages.
  public String fullDate(LocalDate date) {
    return dayAndMonth(date).append(date.getYear()).toString();
  }

  private static StringBuilder dayAndMonth(LocalDate date) {
    var text = new StringBuilder("dd.mm.yyyy".length());
    twoDigits(text, date.getDayOfMonth()).append('.');
    return twoDigits(text, date.getMonthValue()).append('.');
  }

  /// Avoids a formatter, because lists have hundreds of dates.
  private static StringBuilder twoDigits(StringBuilder text, int number) {
    return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }

  /// Formats a date in full, as in 11. maj 2015.
  public String longDate(LocalDate date) {
    return longDate.format(date);
  }

  /// Formats the date of an instant in Danish time, in full.
  public String longDate(Instant moment) {
    return longDate(DanishTime.dateOf(moment));
  }

  /// Formats a moment in Danish time, as in 30. november 2026 kl. 8.00.
  public String moment(Instant moment) {
    var local = ZonedDateTime.ofInstant(moment, DanishTime.ZONE);
    return text("date.moment", longDate(local.toLocalDate()), time(moment));
  }

  /// Formats the time of day of a moment, in Danish time, as in 14.02.
  public String time(Instant moment) {
    var local = ZonedDateTime.ofInstant(moment, DanishTime.ZONE);
    return String.format(Locale.ROOT, "%d.%02d", local.getHour(), local.getMinute());
  }

  /// Formats a month with its year, as in maj 2015.
  public String month(YearMonth month) {
    return months[month.getMonthValue() - 1] + " " + month.getYear();
  }

  /// Returns a formatter that takes month names from the messages. The names are then the same in
  /// every JDK, and the JDK's locale data, which is slow to load, is not needed.
  private static DateTimeFormatter longDate(String[] aroundMonth, String[] months) {
    var names = new HashMap<Long, String>();
    for (var month : Month.values()) {
      names.put((long) month.getValue(), months[month.getValue() - 1]);
    }
    return new DateTimeFormatterBuilder()
        .appendPattern(aroundMonth[0])
        .appendText(ChronoField.MONTH_OF_YEAR, names)
        .appendPattern(aroundMonth[1])
        .toFormatter(Locale.ROOT);
  }

  private static Properties read(String name) {
    var properties = new Properties();
    try (var stream = LocalizedMessages.class.getResourceAsStream(name);
        var reader =
            new InputStreamReader(Objects.requireNonNull(stream, name), StandardCharsets.UTF_8)) {
      properties.load(reader);
      return properties;
    } catch (IOException broken) {
      throw new UncheckedIOException("Can't read " + name, broken);
    }
  }
}
