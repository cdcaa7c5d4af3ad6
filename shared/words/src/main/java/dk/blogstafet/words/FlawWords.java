package dk.blogstafet.words;

import dk.blogstafet.relay.Field;
import dk.blogstafet.relay.Flaw;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Says of a flaw in which field it is, what is wrong and what to do.
public final class FlawWords {
  private static final Pattern AUTHOR = Pattern.compile("authors\\[(\\d{1,6})]\\.(\\w+)");

  private static final Pattern CATEGORY = Pattern.compile("categories\\[(\\d{1,6})]");

  /// The fields that have several lines.
  private static final Set<String> LONG = Set.of(Field.TEXT.label(), Field.INTRODUCTION.label());

  private final Words words;

  public FlawWords(Words words) {
    this.words = words;
  }

  /// The sentences for a flaw.
  public String sentence(Flaw flaw) {
    return switch (flaw) {
      case Flaw.Missing _, Flaw.LineBreak _, Flaw.Malformed _, Flaw.Closed _ -> text(flaw);
      case Flaw.Placeholder placeholder -> text(flaw, placeholder.text());
      case Flaw.TooLong(_, var limit, var length) -> text(flaw, limit, length, length - limit);
      case Flaw.TooLongTogether(_, var limit, var length) -> text(flaw, limit, length);
      case Flaw.TooMany(_, var limit, var count) -> text(flaw, limit, count, count - limit);
      case Flaw.Unprintable(_, var character, _) ->
          text(flaw, String.format(Locale.ROOT, "U+%04X", character));
      case Flaw.InFuture(_, var date, var today) ->
          text(flaw, words.longDate(date), words.longDate(today));
      case Flaw.TooEarly(_, var date, var earliest) ->
          text(flaw, words.longDate(date), words.longDate(earliest));
      case Flaw.Unknown(_, var value, var known) -> text(flaw, value, String.join(", ", known));
      case Flaw.Both(_, var other) -> text(flaw, field(other));
      case Flaw.Twice(_, var value) -> text(flaw, value);
      case Flaw.Reserved(_, var value) -> text(flaw, value);
      case Flaw.InUse(_, var value, var count) -> text(flaw, value, count);
    };
  }

  /// The kind of a flaw, for machines: `too-long`, `malformed.date` …
  public static String code(Flaw flaw) {
    return switch (flaw) {
      case Flaw.Missing _ -> "missing";
      case Flaw.TooLong _ -> "too-long";
      case Flaw.TooLongTogether _ -> "too-long-together";
      case Flaw.TooMany _ -> "too-many";
      case Flaw.LineBreak _ -> "line-break";
      case Flaw.Unprintable _ -> "unprintable";
      case Flaw.Placeholder _ -> "placeholder";
      case Flaw.Malformed(_, var form) ->
          "malformed." + form.name().toLowerCase(Locale.ROOT).replace("_", "-");
      case Flaw.InFuture _ -> "in-future";
      case Flaw.TooEarly _ -> "too-early";
      case Flaw.Unknown _ -> "unknown";
      case Flaw.Both _ -> "both";
      case Flaw.Twice _ -> "twice";
      case Flaw.Reserved _ -> "reserved";
      case Flaw.InUse _ -> "in-use";
      case Flaw.Closed _ -> "closed";
    };
  }

  private String text(Flaw flaw, Object... more) {
    var blanks = new Object[more.length + 1];
    blanks[0] = flaw instanceof Flaw.Inside inside ? place(inside) : fields(flaw.at());
    System.arraycopy(more, 0, blanks, 1, more.length);
    return words.text("flaw." + code(flaw), blanks);
  }

  /// The field and the place in it; in a field of one line the line says nothing.
  private String place(Flaw.Inside flaw) {
    var key = LONG.contains(flaw.at()) ? "flaw.place" : "flaw.column";
    return words.text(key, fields(flaw.at()), flaw.place().line(), flaw.place().column());
  }

  /// What people call the fields, as in Titel, Teaser og Forfattere.
  private String fields(String at) {
    var last = at.lastIndexOf(", ");
    return last < 0
        ? field(at)
        : words.text("flaw.and", list(at.substring(0, last)), field(at.substring(last + 2)));
  }

  private String list(String at) {
    return String.join(", ", Pattern.compile(", ").splitAsStream(at).map(this::field).toList());
  }

  private String field(String at) {
    var author = AUTHOR.matcher(at);
    if (author.matches()) {
      var number = Integer.parseInt(author.group(1)) + 1;
      return words.text("flaw.author", number, field(author.group(2)));
    }
    var category = CATEGORY.matcher(at);
    if (category.matches()) {
      return words.text("flaw.category", Integer.parseInt(category.group(1)) + 1);
    }
    var key = "field." + at;
    return words.has(key) ? words.text(key) : at;
  }
}
