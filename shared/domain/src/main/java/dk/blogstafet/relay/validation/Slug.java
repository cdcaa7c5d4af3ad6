package dk.blogstafet.relay.validation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// An address segment derived from a name: lower-case letters a to z, digits and single hyphens.
public final class Slug {
  /// The maximum length in characters; short enough for an S3 key on any file system.
  public static final int LIMIT = 80;

  /// The maximum number of characters that are read. No name is longer, and ordering a letter's
  /// marks (UAX 15) takes quadratic time.
  private static final int READ = 4_000;

  private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern GAPS = Pattern.compile("[^a-z0-9]+");

  /// A decomposed å, with any further marks.
  private static final Pattern RING = Pattern.compile("a(?=\\p{M}{0,9}\u030A)");

  /// Catalan's double l.
  private static final Pattern DOTTED_L = Pattern.compile("l\u00B7l");

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private Slug() {}

  public static boolean isValid(String text) {
    return text.length() <= LIMIT && FORM.matcher(text).matches();
  }

  /// Derives a slug from a text: folds æ, ø and å to ae, oe and aa, and other European letters to
  /// their equivalents in a-z, and cuts at a word's end. Empty if the text has no Latin letter or
  /// digit.
  public static String of(String text) {
    var start = text.substring(0, Math.min(text.length(), READ));
    var folded = fold(start.toLowerCase(Locale.ROOT));
    var hyphenated = GAPS.matcher(folded).replaceAll("-");
    return cut(strip(hyphenated), LIMIT);
  }

  /// Adds a number to a slug that is in use, within the length limit.
  public static String numbered(String slug, int number) {
    var suffix = "-" + number;
    return cut(slug, LIMIT - suffix.length()) + suffix;
  }

  private static String fold(String text) {
    var apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
    var folded = new StringBuilder();
    DOTTED_L
        .matcher(RING.matcher(apart).replaceAll("aa"))
        .replaceAll("ll")
        .codePoints()
        .mapToObj(Slug::plain)
        .forEach(folded::append);
    return MARKS.matcher(folded).replaceAll("");
  }

  /// Returns the equivalent of European letters that are not a letter a-z with marks.
  private static String plain(int letter) {
    return switch (letter) {
      case 'æ' -> "ae";
      case 'ø', 'œ' -> "oe";
      case 'ß' -> "ss";
      case 'þ' -> "th";
      case 'ŋ' -> "ng";
      case 'ð', 'đ' -> "d";
      case 'ə' -> "e";
      case 'ƒ' -> "f";
      case 'ǥ' -> "g";
      case 'ħ' -> "h";
      case 'ı' -> "i";
      case 'ȷ' -> "j";
      case 'ł' -> "l";
      case 'ĸ' -> "q";
      case 'ŧ' -> "t";
      case 'ʒ' -> "z";
      default -> Character.toString(letter);
    };
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
