package dk.blogstafet.words;

import dk.blogstafet.relay.validation.TextField;
import dk.blogstafet.relay.validation.ValidationError;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Describes validation errors in one language: the field, what is wrong and what to do.
public final class ValidationMessages {
  private static final Pattern PERSON =
      Pattern.compile("(author|candidate)s\\[(\\d{1,6})]\\.(\\w+)");

  private static final Pattern ITEM = Pattern.compile("(categories|oldAddresses)\\[(\\d{1,6})]");

  private static final String PICTURE = "picture.";

  /// The fields with several lines.
  private static final Set<String> LONG =
      Set.of(TextField.TEXT.label(), TextField.INTRODUCTION.label());

  private final LocalizedMessages messages;

  public ValidationMessages(LocalizedMessages localizedMessages) {
    this.messages = localizedMessages;
  }

  /// Returns the message for an error. A message of the form `flaw.CODE.FIELD` replaces the general
  /// `flaw.CODE`.
  public String sentence(ValidationError error) {
    return switch (error) {
      case ValidationError.MissingValue _,
          ValidationError.LineBreak _,
          ValidationError.MalformedValue _,
          ValidationError.ClosedRelay _ ->
          text(error);
      case ValidationError.LeftoverPlaceholder placeholder -> text(error, placeholder.text());
      case ValidationError.TooLong(_, var limit, var length) ->
          text(error, limit, length, length - limit);
      case ValidationError.TooLongCombined(_, var limit, var length) -> text(error, limit, length);
      case ValidationError.TooMany(_, var limit, var count) ->
          text(error, limit, count, count - limit);
      case ValidationError.UnprintableCharacter(_, var character, _) ->
          text(error, String.format(Locale.ROOT, "U+%04X", character));
      case ValidationError.InFuture(_, var date, var today) ->
          text(error, messages.longDate(date), messages.longDate(today));
      case ValidationError.TooEarly(_, var date, var earliest) ->
          text(error, messages.longDate(date), messages.longDate(earliest));
      case ValidationError.UnknownValue(_, var value, var known) ->
          text(error, value, String.join(", ", known));
      case ValidationError.MutuallyExclusive(_, var other) -> text(error, field(other));
      case ValidationError.DuplicateValue(_, var value) -> text(error, value);
      case ValidationError.ReservedValue(_, var value) -> text(error, value);
      case ValidationError.InUse(_, var value, var count) -> text(error, value, count);
    };
  }

  /// Returns the machine-readable code of an error: `too-long`, `malformed.date` …
  public static String code(ValidationError error) {
    return switch (error) {
      case ValidationError.MissingValue _ -> "missing";
      case ValidationError.TooLong _ -> "too-long";
      case ValidationError.TooLongCombined _ -> "too-long-together";
      case ValidationError.TooMany _ -> "too-many";
      case ValidationError.LineBreak _ -> "line-break";
      case ValidationError.UnprintableCharacter _ -> "unprintable";
      case ValidationError.LeftoverPlaceholder _ -> "placeholder";
      case ValidationError.MalformedValue(_, var form) ->
          "malformed." + form.name().toLowerCase(Locale.ROOT).replace("_", "-");
      case ValidationError.InFuture _ -> "in-future";
      case ValidationError.TooEarly _ -> "too-early";
      case ValidationError.UnknownValue _ -> "unknown";
      case ValidationError.MutuallyExclusive _ -> "both";
      case ValidationError.DuplicateValue _ -> "twice";
      case ValidationError.ReservedValue _ -> "reserved";
      case ValidationError.InUse _ -> "in-use";
      case ValidationError.ClosedRelay _ -> "closed";
    };
  }

  private String text(ValidationError error, Object... more) {
    var blanks = new Object[more.length + 1];
    blanks[0] =
        error instanceof ValidationError.LocatedError located ? place(located) : fields(error.at());
    System.arraycopy(more, 0, blanks, 1, more.length);
    var key = "flaw." + code(error);
    var ofField = key + "." + error.at().substring(error.at().lastIndexOf('.') + 1);
    return messages.text(messages.has(ofField) ? ofField : key, blanks);
  }

  /// Returns the field and the position in it, without the line in a field of one line.
  private String place(ValidationError.LocatedError error) {
    var key = LONG.contains(error.at()) ? "flaw.place" : "flaw.column";
    return messages.text(
        key, fields(error.at()), error.position().line(), error.position().column());
  }

  /// Returns the display names of fields, as in Titel, Resumé og Forfattere.
  private String fields(String at) {
    var last = at.lastIndexOf(", ");
    return last < 0
        ? field(at)
        : messages.text("flaw.and", list(at.substring(0, last)), field(at.substring(last + 2)));
  }

  private String list(String at) {
    return String.join(", ", Pattern.compile(", ").splitAsStream(at).map(this::field).toList());
  }

  private String field(String at) {
    var person = PERSON.matcher(at);
    if (person.matches()) {
      var number = Integer.parseInt(person.group(2)) + 1;
      return messages.text("flaw." + person.group(1), number, field(person.group(3)));
    }
    var item = ITEM.matcher(at);
    if (item.matches()) {
      return messages.text("flaw." + item.group(1), Integer.parseInt(item.group(2)) + 1);
    }
    var key = "field." + (at.startsWith(PICTURE) ? at.substring(PICTURE.length()) : at);
    return messages.has(key) ? messages.text(key) : at;
  }
}
