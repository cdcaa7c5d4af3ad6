package dk.blogstafet.relay.host;

import java.util.regex.Pattern;

/// Checks that names with right-to-left labels can be read in one way only (RFC 5893).
final class BidiRule {
  /// RFC 5893, section 2, rules 1 to 6, for a label in the letters of [#directions].
  private static final Pattern DIRECTED =
      Pattern.compile("R((?!.*E.*A|.*A.*E)[RAEoN]*[RAE])?N*|L([LEoN]*[LE])?N*");

  private BidiRule() {}

  /// Returns whether a label has a right-to-left letter or number (RFC 5893, section 1.4).
  static boolean isRightToLeft(String label) {
    return directions(label).chars().anyMatch(it -> it == 'R' || it == 'A');
  }

  /// Returns whether a label is allowed in a name that has right-to-left labels.
  static boolean isDirected(String label) {
    return DIRECTED.matcher(directions(label)).matches();
  }

  private static String directions(String label) {
    var letters = new StringBuilder();
    label
        .codePoints()
        .mapToObj(Character::getDirectionality)
        .forEach(it ->
            letters.append(
                switch (it) {
                  case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> 'L';
                  case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                      Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
                      'R';
                  case Character.DIRECTIONALITY_ARABIC_NUMBER -> 'A';
                  case Character.DIRECTIONALITY_EUROPEAN_NUMBER -> 'E';
                  case Character.DIRECTIONALITY_NONSPACING_MARK -> 'N';
                  case Character.DIRECTIONALITY_EUROPEAN_NUMBER_SEPARATOR,
                      Character.DIRECTIONALITY_COMMON_NUMBER_SEPARATOR,
                      Character.DIRECTIONALITY_EUROPEAN_NUMBER_TERMINATOR,
                      Character.DIRECTIONALITY_OTHER_NEUTRALS,
                      Character.DIRECTIONALITY_BOUNDARY_NEUTRAL ->
                      'o';
                  default -> '?';
                }));
    return letters.toString();
  }
}
