package dk.blogstafet.newsletter.lists;

import java.util.regex.Pattern;

/// Texts as they survive a spreadsheet. It works formulas out (OWASP, "CSV Injection") and writes
/// numbers and dates in its own way, so that what looks like one gets an apostrophe in front, which
/// is taken off again.
public final class SpreadsheetCell {
  private static final Pattern FORMULA = Pattern.compile("(?s)['=+\\-@\\t\\r＝＋－＠].*");

  /// No word, or a single one that stands in dates, amounts or for a truth, in Danish or English.
  private static final Pattern VALUE =
      Pattern.compile(
          "(?iu)[^\\p{L}]*((jan|feb|mar|apr|ma[ij]|may|jun|jul|aug|sep|o[kc]t|nov|de[cs])\\p{L}*"
              + "|e|am|pm|kr|dkk|sand|falsk|true|false)?[^\\p{L}]*");

  private static final Pattern DATE =
      Pattern.compile(
          "(?:(\\d{4})-(\\d{1,2})-(\\d{1,2})|(\\d{1,2})[-.](\\d{1,2})[-.](\\d{4}))"
              + "(?:[T\\h]+\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?)?");

  /// White space, no-break spaces included: pages that were copied from a browser are full of them.
  private static final Pattern EDGES =
      Pattern.compile("^[\\s\\x1C-\\x1F\\p{Z}]+|[\\s\\x1C-\\x1F\\p{Z}]+$");

  private static final Pattern BREAK = Pattern.compile("\\s*\\R\\s*");

  private SpreadsheetCell() {}

  /// A text as a spreadsheet leaves it alone.
  public static String guarded(String text) {
    return isTakenForMore(text) ? "'" + text : text;
  }

  /// A cell's text, on one line and without what is around it.
  public static String read(String cell) {
    var text = BREAK.matcher(strip(cell)).replaceAll(" ");
    return text.startsWith("'") && isTakenForMore(text.substring(1)) ? text.substring(1) : text;
  }

  /// A cell's date as `yyyy-mm-dd`, with or without a time, as Excel writes it in Danish or ISO
  /// 8601 does; anything else as it stands.
  public static String date(String cell) {
    var date = DATE.matcher(cell);
    if (!date.matches()) {
      return cell;
    }
    return date.group(1) == null
        ? iso(date.group(6), date.group(5), date.group(4))
        : iso(date.group(1), date.group(2), date.group(3));
  }

  private static String iso(String year, String month, String day) {
    return year
        + "-"
        + "0".repeat(2 - month.length())
        + month
        + "-"
        + "0".repeat(2 - day.length())
        + day;
  }

  /// Strips surrounding white space, no-break spaces included.
  static String strip(String text) {
    return EDGES.matcher(text).replaceAll("");
  }

  private static boolean isTakenForMore(String text) {
    return !text.isEmpty() && (FORMULA.matcher(text).matches() || VALUE.matcher(text).matches());
  }
}
