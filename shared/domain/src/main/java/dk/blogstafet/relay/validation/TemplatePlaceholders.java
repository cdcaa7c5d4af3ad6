package dk.blogstafet.relay.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Finds placeholders that remain from a manuscript's template: `[Skriv …]` and `[Write …]`.
/// Ignores link texts, inline or by reference.
public final class TemplatePlaceholders {
  private static final Pattern LEFT =
      Pattern.compile(
          "\\[(?:skriv|write)(?![\\p{L}\\p{N}_])[^\\[\\]\n\r]*+\\](?![(\\[:])",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private TemplatePlaceholders() {}

  /// Returns an error for each placeholder that remains in a text, in order.
  public static List<ValidationError.LeftoverPlaceholder> errorsOf(String text, String at) {
    var left = LEFT.matcher(text);
    var flaws = new ArrayList<ValidationError.LeftoverPlaceholder>();
    while (flaws.size() < CharacterValidator.NAMED && left.find()) {
      if (!text.contains(left.group() + ":")) {
        flaws.add(
            new ValidationError.LeftoverPlaceholder(
                at, left.group(), TextPosition.of(text, left.start())));
      }
    }
    return flaws;
  }
}
