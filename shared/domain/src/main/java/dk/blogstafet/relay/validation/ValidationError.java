package dk.blogstafet.relay.validation;

import java.time.LocalDate;
import java.util.List;

/// An error in a draft. `at` is the field's path, as in `title` or `authors[1].name`. Messages for
/// people are not part of the domain.
public sealed interface ValidationError {
  String at();

  /// A required field is empty.
  record MissingValue(String at) implements ValidationError {}

  /// A value is longer than `limit` characters.
  record TooLong(String at, int limit, int length) implements ValidationError {}

  /// Fields are valid individually, but together have more than `limit` bytes in UTF-8.
  record TooLongCombined(String at, int limit, int length) implements ValidationError {}

  /// A list has more than `limit` elements.
  record TooMany(String at, int limit, int count) implements ValidationError {}

  /// An error inside a text; every occurrence is reported.
  sealed interface LocatedError extends ValidationError {
    TextPosition position();

    /// Returns the same error with its position in an enclosing text, such as a file.
    LocatedError at(TextPosition elsewhere);
  }

  /// A line break in a field of one line.
  record LineBreak(String at, TextPosition position) implements LocatedError {
    @Override
    public LineBreak at(TextPosition elsewhere) {
      return new LineBreak(at, elsewhere);
    }
  }

  /// An invisible or unprintable character.
  record UnprintableCharacter(String at, int character, TextPosition position)
      implements LocatedError {
    @Override
    public UnprintableCharacter at(TextPosition elsewhere) {
      return new UnprintableCharacter(at, character, elsewhere);
    }
  }

  /// A placeholder that remains from a template.
  record LeftoverPlaceholder(String at, String text, TextPosition position)
      implements LocatedError {
    @Override
    public LeftoverPlaceholder at(TextPosition elsewhere) {
      return new LeftoverPlaceholder(at, text, elsewhere);
    }
  }

  /// A value that does not have the expected form.
  record MalformedValue(String at, ValueFormat expected) implements ValidationError {}

  /// A date after today: scheduling is not supported.
  record InFuture(String at, LocalDate date, LocalDate today) implements ValidationError {}

  /// A date before `earliest`: the year was mistyped.
  record TooEarly(String at, LocalDate date, LocalDate earliest) implements ValidationError {}

  /// A value that is not one of the known names.
  record UnknownValue(String at, String value, List<String> known) implements ValidationError {
    public UnknownValue {
      known = List.copyOf(known);
    }
  }

  /// Two fields that exclude each other.
  record MutuallyExclusive(String at, String other) implements ValidationError {}

  /// A value that occurs twice but may occur once.
  record DuplicateValue(String at, String value) implements ValidationError {}

  /// A name that is reserved for the site.
  record ReservedValue(String at, String value) implements ValidationError {}

  /// A removed value that `count` posts still use.
  record InUse(String at, String value, int count) implements ValidationError {}

  /// The relay accepts no more posts.
  record ClosedRelay(String at) implements ValidationError {}

  /// The expected form of a value.
  enum ValueFormat {
    DATE,
    LINK,
    /// A web address of a page that is not a front page.
    OLD_ADDRESS,
    SLUG,
    ORCID,
    EMAIL,
    EMAIL_LOCAL,
    /// Before the at sign there is a letter other than a-z.
    EMAIL_LETTERS,
    EMAIL_DOMAIN,
    NAME,
    HOME,
    KEY,
    /// A SHA-256 in base64url.
    HASH,
    COMING_DATE,
    /// A day and a time of day.
    TIME,
    /// A time that the change to summer time skips.
    SKIPPED_TIME,
    /// The path of a picture of the same relay.
    PICTURE,
    /// What a picture shows, and not its file name.
    ALT
  }
}
