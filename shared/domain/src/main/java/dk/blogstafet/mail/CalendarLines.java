package dk.blogstafet.mail;

import java.nio.charset.StandardCharsets;

/// Writes the lines of an iCalendar file.
final class CalendarLines {
  /// In octets, without the line break (RFC 5545, section 3.1).
  private static final int LONGEST = 75;

  private static final String BREAK = "\r\n";

  private final StringBuilder lines = new StringBuilder();

  /// Adds a property.
  ///
  /// @param name with its parameters
  /// @param value without characters that a text has to escape
  void add(String name, String value) {
    fold(name + ":" + value);
  }

  /// Adds a property with a text (RFC 5545, section 3.3.11). Control characters become spaces.
  void addText(String name, String text) {
    var escaped =
        text.replace("\\", "\\\\")
            .replace(";", "\\;")
            .replace(",", "\\,")
            .replaceAll("\\R", "\\\\n")
            .replaceAll("\\p{Cntrl}", " ");
    add(name, escaped);
  }

  String text() {
    return lines.toString();
  }

  /// Breaks a line before the character that would make it too long. The continuation starts with a
  /// space, which counts.
  private void fold(String line) {
    var octets = 0;
    for (var codePoint : line.codePoints().toArray()) {
      var character = Character.toString(codePoint);
      var size = character.getBytes(StandardCharsets.UTF_8).length;
      if (octets + size > LONGEST) {
        lines.append(BREAK).append(' ');
        octets = 1;
      }
      lines.append(character);
      octets += size;
    }
    lines.append(BREAK);
  }
}
