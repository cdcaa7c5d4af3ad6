package dk.blogstafet.relay;

import java.time.LocalDate;
import java.util.List;

/// One way in which a draft is wrong. `at` names the field, as in `title` or `authors[1].name`. The
/// sentences for people are the words' business.
public sealed interface Flaw {
  String at();

  /// A required field is empty.
  record Missing(String at) implements Flaw {}

  /// Longer than `limit` characters.
  record TooLong(String at, int limit, int length) implements Flaw {}

  /// Fields that are fine one by one, but together have more than `limit` bytes in UTF-8.
  record TooLongTogether(String at, int limit, int length) implements Flaw {}

  /// More than `limit` of them.
  record TooMany(String at, int limit, int count) implements Flaw {}

  /// A line break in a field of one line.
  record LineBreak(String at) implements Flaw {}

  /// A character that can't be seen or printed.
  record Unprintable(String at, int character) implements Flaw {}

  /// Not of the form that is expected here.
  record Malformed(String at, Form expected) implements Flaw {}

  /// A date after today: there is no scheduling yet.
  record InFuture(String at, LocalDate date, LocalDate today) implements Flaw {}

  /// None of the names that are known here.
  record Unknown(String at, String value, List<String> known) implements Flaw {
    public Unknown {
      known = List.copyOf(known);
    }
  }

  /// Two fields that exclude each other.
  record Both(String at, String other) implements Flaw {}

  /// The same value twice where each may stand once.
  record Twice(String at, String value) implements Flaw {}

  /// A name that the site needs for itself.
  record Reserved(String at, String value) implements Flaw {}

  /// Something is to go that `count` posts still use.
  record InUse(String at, String value, int count) implements Flaw {}

  /// The relay takes no more posts.
  record Closed(String at) implements Flaw {}

  /// The forms a value can be asked to have.
  enum Form {
    DATE,
    LINK,
    SLUG,
    EMAIL,
    EMAIL_LOCAL,
    EMAIL_DOMAIN,
    NAME,
    HOME,
    KEY,
    COMING_DATE
  }
}
