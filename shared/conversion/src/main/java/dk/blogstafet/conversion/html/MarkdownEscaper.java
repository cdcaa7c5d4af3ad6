package dk.blogstafet.conversion.html;

import java.util.regex.Pattern;

/// Escapes text so that Markdown shows it as it is (CommonMark 0.31.2, section 2.4).
public final class MarkdownEscaper {
  /// Signs that mean something anywhere; an underscore inside a word means nothing.
  private static final Pattern ANYWHERE =
      Pattern.compile(
          "[\\\\*`\\[\\]<~]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])|&(?=#?[A-Za-z0-9]{1,31};)");

  /// Signs that mean something at the start of a block.
  private static final Pattern AT_START =
      Pattern.compile("^(?:(#{1,6}(?=\\s|$))|([+\\-](?=\\s|$))|(>|-{2,}|={2,}))");

  private static final Pattern NUMBER_AT_START = Pattern.compile("^(\\d{1,9})([.)])(?=\\s|$)");

  private MarkdownEscaper() {}

  /// Escapes a text inside a line.
  public static String text(String text) {
    return ANYWHERE.matcher(text).replaceAll("\\\\$0");
  }

  /// Escapes what would make something else of a paragraph's line.
  public static String lineStart(String line) {
    var numbered = NUMBER_AT_START.matcher(line).replaceFirst("$1\\\\$2");
    return AT_START.matcher(numbered).replaceFirst("\\\\$0");
  }

  /// Returns an address as the destination of a link.
  public static String address(String url) {
    return url.replace(" ", "%20")
        .replace("(", "%28")
        .replace(")", "%29")
        .replace("<", "%3C")
        .replace(">", "%3E")
        .replace("\\", "%5C")
        .replace("\n", "");
  }
}
