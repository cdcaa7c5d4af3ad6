package dk.blogstafet.relay;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// The part of an address made from a name: lower-case letters a to z, digits and single hyphens.
public final class Slug {
  /// Longest slug in characters; short enough for an S3 key on any file system.
  public static final int LIMIT = 80;

  /// Characters of a text that are read: more than any name has, and putting a letter's marks in
  /// order (UAX 15) takes time by the square of their number.
  private static final int READ = 4_000;

  private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern GAPS = Pattern.compile("[^a-z0-9]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private Slug() {}

  public static boolean isValid(String text) {
    return text.length() <= LIMIT && FORM.matcher(text).matches();
  }

  /// Makes a slug from a text, folding æ, ø and å to ae, oe and aa and cutting at a word's end.
  /// Empty where the text has no letter or digit of the Latin alphabet.
  public static String of(String text) {
    var start = text.substring(0, Math.min(text.length(), READ));
    var whole = Normalizer.normalize(start, Normalizer.Form.NFC); // å as one letter, not a and ring
    var folded = fold(whole.toLowerCase(Locale.ROOT));
    var hyphenated = GAPS.matcher(folded).replaceAll("-");
    return cut(strip(hyphenated), LIMIT);
  }

  /// Adds a number to a slug that is taken, within the limit.
  static String numbered(String slug, int number) {
    var suffix = "-" + number;
    return cut(slug, LIMIT - suffix.length()) + suffix;
  }

  private static String fold(String text) {
    var danish = text.replace("æ", "ae").replace("ø", "oe").replace("å", "aa").replace("ß", "ss");
    return MARKS.matcher(Normalizer.normalize(danish, Normalizer.Form.NFKD)).replaceAll("");
  }

  private static String strip(String text) {
    var start = text.startsWith("-") ? 1 : 0;
    var end = text.endsWith("-") ? text.length() - 1 : text.length();
    return start < end ? text.substring(start, end) : "";
  }

  private static String cut(String slug, int limit) {
    if (slug.length() <= limit) {
      return slug;
    }
    var wordEnd = slug.lastIndexOf('-', limit);
    return slug.substring(0, wordEnd > 0 ? wordEnd : limit);
  }
}
