package dk.blogstafet.page;

/// Writes HTML elements and escaped text.
final class Markup {
  private final StringBuilder out;

  Markup(int capacity) {
    this.out = new StringBuilder(capacity);
  }

  Markup open(String name) {
    out.append('<').append(name).append('>');
    return this;
  }

  Markup open(String name, String attribute, String value) {
    out.append('<').append(name).append(' ').append(attribute).append("=\"");
    text(value);
    out.append("\">");
    return this;
  }

  Markup close(String name) {
    out.append("</").append(name).append('>');
    return this;
  }

  Markup line() {
    out.append('\n');
    return this;
  }

  /// A text, escaped so that it may stand in an element or in an attribute.
  Markup text(String text) {
    return text(text, 0, text.length());
  }

  /// A part of a text, escaped likewise.
  Markup text(String text, int from, int to) {
    var done = from;
    for (var i = from; i < to; i++) {
      var character = text.charAt(i);
      if (character <= '>' && !escaped(character).isEmpty()) {
        out.append(text, done, i).append(escaped(character));
        done = i + 1;
      }
    }
    return raw(text, done, to);
  }

  /// A part of a text in which nothing needs to be escaped.
  Markup raw(String text, int from, int to) {
    out.append(text, from, to);
    return this;
  }

  int length() {
    return out.length();
  }

  /// Whether nothing that can be seen was written since the length was this.
  boolean isBlankSince(int length) {
    return out.substring(length).isBlank();
  }

  void cut(int length) {
    out.setLength(length);
  }

  @Override
  public String toString() {
    return out.toString();
  }

  private static String escaped(char character) {
    return switch (character) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\'' -> "&#39;";
      default -> "";
    };
  }
}
