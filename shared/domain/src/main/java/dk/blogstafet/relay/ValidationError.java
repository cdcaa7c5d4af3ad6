package dk.blogstafet.relay;

import java.time.LocalDate;
import java.util.List;

/// One way in which a draft is wrong. `at` names the field, as in `title` or `authors[1].name`. The
/// sentences for people are the words' business.
public sealed interface ValidationError {
  String at();

  /// A required field is empty.
  record MissingValue(String at) implements ValidationError {}

  /// Longer than `limit` characters.
  record TooLong(String at, int limit, int length) implements ValidationError {}

  /// Fields that are fine one by one, but together have more than `limit` bytes in UTF-8.
  record TooLongCombined(String at, int limit, int length) implements ValidationError {}

  /// More than `limit` of them.
  record TooMany(String at, int limit, int count) implements ValidationError {}

  /// Something inside a text, of which every occurrence is a flaw of its own.
  sealed interface LocatedError extends ValidationError {
    TextPosition place();

    /// The same flaw, with its place in what the text is a part of, such as a file.
    LocatedError at(TextPosition elsewhere);
  }

  /// A line break in a field of one line.
  record LineBreak(String at, TextPosition place) implements LocatedError {
    @Override
    public LineBreak at(TextPosition elsewhere) {
      return new LineBreak(at, elsewhere);
    }
  }

  /// A character that can't be seen or printed.
  record UnprintableCharacter(String at, int character, TextPosition place)
      implements LocatedError {
    @Override
    public UnprintableCharacter at(TextPosition elsewhere) {
      return new UnprintableCharacter(at, character, elsewhere);
    }
  }

  /// What a template has to be replaced, still there.
  record LeftoverPlaceholder(String at, String text, TextPosition place) implements LocatedError {
    @Override
    public LeftoverPlaceholder at(TextPosition elsewhere) {
      return new LeftoverPlaceholder(at, text, elsewhere);
    }
  }

  /// Not of the form that is expected here.
  record MalformedValue(String at, ValueFormat expected) implements ValidationError {}

  /// A date after today: there is no scheduling yet.
  record InFuture(String at, LocalDate date, LocalDate today) implements ValidationError {}

  /// A date before `earliest`, where the year was mistyped.
  record TooEarly(String at, LocalDate date, LocalDate earliest) implements ValidationError {}

  /// None of the names that are known here.
  record UnknownValue(String at, String value, List<String> known) implements ValidationError {
    public UnknownValue {
      known = List.copyOf(known);
    }
  }

  /// Two fields that exclude each other.
  record MutuallyExclusive(String at, String other) implements ValidationError {}

  /// The same value twice where each may stand once.
  record DuplicateValue(String at, String value) implements ValidationError {}

  /// A name that the site needs for itself.
  record ReservedValue(String at, String value) implements ValidationError {}

  /// Something is to go that `count` posts still use.
  record InUse(String at, String value, int count) implements ValidationError {}

  /// The relay takes no more posts.
  record ClosedRelay(String at) implements ValidationError {}

  /// The forms a value can be asked to have.
  enum ValueFormat {
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
