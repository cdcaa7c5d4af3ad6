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

  /// Something inside a text, of which every occurrence is a flaw of its own.
  sealed interface Inside extends Flaw {
    TextPlace place();

    /// The same flaw, with its place in what the text is a part of, such as a file.
    Inside at(TextPlace elsewhere);
  }

  /// A line break in a field of one line.
  record LineBreak(String at, TextPlace place) implements Inside {
    @Override
    public LineBreak at(TextPlace elsewhere) {
      return new LineBreak(at, elsewhere);
    }
  }

  /// A character that can't be seen or printed.
  record Unprintable(String at, int character, TextPlace place) implements Inside {
    @Override
    public Unprintable at(TextPlace elsewhere) {
      return new Unprintable(at, character, elsewhere);
    }
  }

  /// What a template has to be replaced, still there.
  record Placeholder(String at, String text, TextPlace place) implements Inside {
    @Override
    public Placeholder at(TextPlace elsewhere) {
      return new Placeholder(at, text, elsewhere);
    }
  }

  /// Not of the form that is expected here.
  record Malformed(String at, Form expected) implements Flaw {}

  /// A date after today: there is no scheduling yet.
  record InFuture(String at, LocalDate date, LocalDate today) implements Flaw {}

  /// A date before `earliest`, where the year was mistyped.
  record TooEarly(String at, LocalDate date, LocalDate earliest) implements Flaw {}

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
