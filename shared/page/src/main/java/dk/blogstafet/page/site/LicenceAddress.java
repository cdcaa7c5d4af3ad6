package dk.blogstafet.page.site;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where programs find the terms of a licence that a sentence names by the short name of Creative
/// Commons, such as "CC BY 4.0" (creativecommons.org/share-your-work/cclicenses).
final class LicenceAddress {
  private static final Pattern SHORT_NAME =
      Pattern.compile("(?i)\\bCC[ -](BY(?:-NC)?(?:-(?:SA|ND))?)[ -]([1-4][.]0)\\b");

  private LicenceAddress() {}

  /// Returns the address of the first licence in a sentence; empty if it names none.
  static Optional<String> of(String sentence) {
    var found = SHORT_NAME.matcher(sentence);
    return found.find()
        ? Optional.of(
            "https://creativecommons.org/licenses/%s/%s/"
                .formatted(found.group(1).toLowerCase(Locale.ROOT), found.group(2)))
        : Optional.empty();
  }
}
