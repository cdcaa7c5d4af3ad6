package dk.blogstafet.page;

import java.util.ArrayDeque;
import java.util.Deque;

/// Writes JSON (RFC 8259) that is safe inside a `script` element: every `<`, `>` and `&` is
/// escaped. It writes all JSON of pages and feeds, needs no library, and can stop inside an array,
/// because a feed's items are cached. The API's answers have other escapes.
public final class HtmlSafeJson {
  private final StringBuilder out = new StringBuilder(1024);
  private final Deque<Character> open = new ArrayDeque<>();

  /// Begins an object.
  public HtmlSafeJson object() {
    return begin('{', '}');
  }

  /// Begins an object that is a member.
  public HtmlSafeJson object(String name) {
    return name(name).begin('{', '}');
  }

  /// Begins an array that is a member.
  public HtmlSafeJson array(String name) {
    return name(name).begin('[', ']');
  }

  /// Ends the object or array begun last.
  public HtmlSafeJson end() {
    out.append(open.pop().charValue());
    return this;
  }

  /// Writes a member that is a string.
  public HtmlSafeJson field(String name, String value) {
    return name(name).quoted(value);
  }

  /// Writes a member that is a number.
  public HtmlSafeJson field(String name, int value) {
    name(name);
    out.append(value);
    return this;
  }

  /// Writes a string in an array.
  public HtmlSafeJson value(String value) {
    separate();
    return quoted(value);
  }

  /// Returns the number of characters so far.
  public int length() {
    return out.length();
  }

  @Override
  public String toString() {
    return out.toString();
  }

  private HtmlSafeJson begin(char first, char last) {
    separate();
    out.append(first);
    open.push(last);
    return this;
  }

  private HtmlSafeJson name(String name) {
    separate();
    quoted(name);
    out.append(':');
    return this;
  }

  /// Writes a comma, except before the first member.
  private void separate() {
    if (!out.isEmpty() && "{[:".indexOf(out.charAt(out.length() - 1)) < 0) {
      out.append(',');
    }
  }

  private HtmlSafeJson quoted(String text) {
    out.append('"');
    var done = 0;
    for (var i = 0; i < text.length(); i++) {
      var character = text.charAt(i);
      if (mustEscape(character)) {
        out.append(text, done, i);
        escape(character);
        done = i + 1;
      }
    }
    out.append(text, done, text.length()).append('"');
    return this;
  }

  private static boolean mustEscape(char character) {
    return switch (character) {
      case '"', '\\', '<', '>', '&', '\u2028', '\u2029' -> true;
      default -> character < ' ';
    };
  }

  private void escape(char character) {
    switch (character) {
      case '"', '\\' -> out.append('\\').append(character);
      case '\n' -> out.append("\\n");
      default -> appendCode(character);
    }
  }

  private void appendCode(char character) {
    out.append("\\u");
    for (var shift = 12; shift >= 0; shift -= 4) {
      out.append(Character.forDigit((character >> shift) & 0xF, 16));
    }
  }
}
