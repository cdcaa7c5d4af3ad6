package dk.blogstafet.relay;

import java.util.Optional;

/// Which characters a text may have: none that a reader can't see, that turn the reading direction,
/// or that XML can't carry (feeds are XML 1.0, section 2.2).
final class Characters {
  private Characters() {}

  static Optional<Flaw> flawOf(String text, boolean manyLines, String at) {
    for (var i = 0; i < text.length(); i++) {
      var character = text.codePointAt(i);
      if (!isAllowed(character, manyLines)) {
        return Optional.of(flaw(character, at));
      }
      i += Character.charCount(character) - 1;
    }
    return Optional.empty();
  }

  private static boolean isAllowed(int character, boolean manyLines) {
    if (character >= ' ' && character < 0x7F) {
      return true;
    }
    if (character == '\n' || character == '\t') {
      return manyLines;
    }
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.FORMAT -> isHarmlessFormat(character);
      default -> true;
    };
  }

  /// Soft hyphen and the joiners that scripts and emoji need; no direction marks, no byte order
  /// mark.
  private static boolean isHarmlessFormat(int character) {
    return character == 0xAD || character == 0x200C || character == 0x200D;
  }

  private static Flaw flaw(int character, String at) {
    return switch (character) {
      case '\n', '\r', 0x2028, 0x2029 -> new Flaw.LineBreak(at);
      default -> new Flaw.Unprintable(at, character);
    };
  }
}
