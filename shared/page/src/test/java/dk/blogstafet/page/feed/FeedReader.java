package dk.blogstafet.page.feed;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a feed's text as HTML, as many programs do regardless of the format.
public final class FeedReader {
  /// Tags as browsers recognise them (HTML Standard, 13.2.5).
  private static final Pattern TAG =
      Pattern.compile("<!--.*?(?:-->|$)|<[A-Za-z/!?][^>]*(?:>|$)", Pattern.DOTALL);

  private static final Pattern REFERENCE =
      Pattern.compile(
          "&(?:#(\\d+);?|#[xX]([0-9A-Fa-f]+);?|(amp|lt|gt|quot|AMP|LT|GT|QUOT);?|(copy);?)");
  private static final Map<String, String> NAMES =
      Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"");

  private FeedReader() {}

  /// Returns what such a program shows: without tags, and with references resolved.
  public static String textOfHtml(String html) {
    var text = TAG.matcher(html).replaceAll("");
    return REFERENCE.matcher(text).replaceAll(it -> Matcher.quoteReplacement(character(it)));
  }

  private static String character(java.util.regex.MatchResult reference) {
    if (reference.group(1) != null) {
      return Character.toString(Integer.parseInt(reference.group(1)));
    }
    if (reference.group(2) != null) {
      return Character.toString(Integer.parseInt(reference.group(2), 16));
    }
    return reference.group(3) == null
        ? "©"
        : String.valueOf(NAMES.get(reference.group(3).toLowerCase(java.util.Locale.ROOT)));
  }
}
