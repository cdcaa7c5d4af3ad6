package dk.blogstafet.local.manuscript;

import java.util.regex.Pattern;

/// Writes a text of one line as a YAML scalar: plain, or in single quotes (YAML 1.1, 7.3.2) if YAML
/// would read a plain one differently.
public final class YamlScalar {
  private static final Pattern NEEDS_QUOTES =
      Pattern.compile("[-\\[\\]{}>|*&!%@`\"'#~?:,].*|.*(?:: | #).*|.*:|null|Null|NULL");

  private YamlScalar() {}

  /// Returns the text as a scalar.
  public static String of(String text) {
    return NEEDS_QUOTES.matcher(text).matches() ? "'" + text.replace("'", "''") + "'" : text;
  }
}
