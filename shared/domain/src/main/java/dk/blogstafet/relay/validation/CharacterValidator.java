package dk.blogstafet.relay.validation;

import java.util.ArrayDeque;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Validates the characters of a text. Rejects characters that a reader cannot see, that change the
/// reading direction beyond their line, or that XML cannot carry (feeds are XML 1.0, section 2.2).
/// Accepts characters newer than the JDK's Unicode version, because readers may be able to see
/// them.
final class CharacterValidator {
  /// The maximum number of characters that are reported for one text.
  static final int NAMED = 100;

  private static final Pattern LINES = Pattern.compile("\r\n|[\n\r\u000B\f\u0085\u2028\u2029]");

  /// The flag of a region (UTS 51, definition ED-14a): a black flag, the region in tags, and a
  /// cancel tag.
  private static final Pattern FLAG =
      Pattern.compile("\\x{1F3F4}[\\x{E0030}-\\x{E0039}\\x{E0061}-\\x{E007A}]{3,6}\\x{E007F}");

  /// Prefixes of numbers and verses, and hieroglyph format controls: readers see them.
  private static final Pattern VISIBLE_FORMATS =
      Pattern.compile(
          "[\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\\x{110BD}\\x{110CD}\\x{13430}-\\x{1343F}]");

  private static final int BLACK_FLAG = 0x1F3F4;
  private static final int POP_ISOLATE = 0x2069;

  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\p{Z}\\p{Cc}\\p{Cf}\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180F\u2800\u3164\uFE00-\uFE0F"
              + "\uFFA0\\x{E0100}-\\x{E01EF}]*+");

  private final String text;
  private final boolean manyLines;
  private final String at;
  private final TreeMap<Integer, ValidationError> flaws = new TreeMap<>();

  private CharacterValidator(String text, boolean manyLines, String at) {
    this.text = text;
    this.manyLines = manyLines;
    this.at = at;
  }

  /// Returns whether a text has no visible characters.
  static boolean areInvisible(String text) {
    return INVISIBLE.matcher(text).matches();
  }

  /// Returns the first errors of a text in order. Ignores surrounding white space.
  static List<ValidationError> errorsOf(String text, boolean manyLines, String at) {
    return new CharacterValidator(text, manyLines, at).errors();
  }

  private List<ValidationError> errors() {
    var start = TextNormalizer.start(text);
    var end = TextNormalizer.end(text);
    var breaks = LINES.matcher(text).region(Math.min(start, end), end);
    var from = start;
    while (breaks.find()) {
      checkLine(from, breaks.start());
      if (!manyLines) {
        report(breaks.start(), place -> new ValidationError.LineBreak(at, place));
      }
      from = breaks.end();
    }
    checkLine(from, end);
    return List.copyOf(flaws.values());
  }

  /// Checks one line. Directional formatting and isolates end with their line (UAX 9, definition
  /// BD9).
  private void checkLine(int from, int to) {
    var isRightToLeft = isRightToLeft(from, to);
    var isolates = new ArrayDeque<Integer>();
    for (var i = from; i < to; i += length(i, to)) {
      var character = text.codePointAt(i);
      if (isIsolate(character)) {
        isolates.push(i);
      } else if (character == POP_ISOLATE && !isolates.isEmpty()) {
        isolates.pop();
      } else if (!isAllowed(character) && !(isRightToLeft && isDirectionMark(character))) {
        report(i);
      }
    }
    isolates.forEach(this::report);
  }

  /// Returns the length of a character, or of a flag sequence, whose tags are allowed nowhere else.
  private int length(int index, int to) {
    var flag = FLAG.matcher(text).region(index, to);
    return text.codePointAt(index) == BLACK_FLAG && flag.lookingAt()
        ? flag.end() - index
        : Character.charCount(text.codePointAt(index));
  }

  private boolean isRightToLeft(int from, int to) {
    return text.substring(Math.min(from, to), to)
        .codePoints()
        .filter(character -> !isDirectionMark(character))
        .map(Character::getDirectionality)
        .anyMatch(it ->
            it == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || it == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
  }

  private boolean isAllowed(int character) {
    if (character >= ' ' && character < 0x7F) {
      return true;
    }
    return switch (Character.getType(character)) {
      case Character.CONTROL -> character == '\t' && manyLines;
      case Character.SURROGATE, Character.PRIVATE_USE -> false;
      case Character.UNASSIGNED -> mayBeNew(character);
      case Character.FORMAT -> isHarmlessFormat(character);
      default -> true;
    };
  }

  /// Returns whether a later Unicode version may assign this code point: planes 0 to 3, without
  /// noncharacters and code points reserved for invisible characters.
  private static boolean mayBeNew(int character) {
    return character < 0x40000
        && (character & 0xFFFE) != 0xFFFE
        && !(character >= 0xFDD0 && character <= 0xFDEF)
        && character != 0x2065
        && !(character >= 0xFFF0 && character <= 0xFFF8);
  }

  /// Returns whether a format character is harmless: a soft hyphen, a joiner that scripts and emoji
  /// need, or a visible one. A byte order mark is not.
  private static boolean isHarmlessFormat(int character) {
    return character == 0xAD
        || character == 0x200C
        || character == 0x200D
        || VISIBLE_FORMATS.matcher(Character.toString(character)).matches();
  }

  private static boolean isIsolate(int character) {
    return character >= 0x2066 && character <= 0x2068;
  }

  /// Returns whether a mark has an effect only beside right-to-left letters.
  private static boolean isDirectionMark(int character) {
    return character == 0x200E || character == 0x200F || character == 0x061C;
  }

  private void report(int index) {
    report(
        index,
        place -> new ValidationError.UnprintableCharacter(at, text.codePointAt(index), place));
  }

  /// Records an error. Finds a position only for reported errors, because the search is linear.
  private void report(int index, Function<TextPosition, ValidationError> flaw) {
    if (flaws.size() < NAMED) {
      flaws.put(index, flaw.apply(TextPosition.of(text, index)));
    }
  }
}
