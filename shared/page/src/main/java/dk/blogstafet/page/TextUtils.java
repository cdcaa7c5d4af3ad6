package dk.blogstafet.page;

import java.util.regex.Pattern;

/// Small text functions.
public final class TextUtils {
  /// What HTML reads as the start of a tag, a comment or a character reference (HTML Standard,
  /// 13.2.5.1 and 13.2.5.73). Some references need no semicolon.
  private static final Pattern MARKUP =
      Pattern.compile(
          "<(?=[A-Za-z/!?])|&(?=#|[A-Za-z][A-Za-z0-9]*;|(?i:[lg]t|amp|quot|nbsp|copy|reg|eth|thorn"
              + "|[aeiouy](?:acute|circ|grave|uml)|[ano]tilde|aring|aelig|oslash|szlig|c?cedil"
              + "|acute|uml|macr|cent|pound|curren|yen|brvbar|sect|ord[fm]|[lr]aquo|not|shy|deg"
              + "|plusmn|sup[123]|frac[13][24]|micro|para|middot|iquest|iexcl|times|divide))");

  /// The end of a sentence: after a word of at least four letters, because shorter ones are often
  /// abbreviations, and before a capital letter.
  private static final Pattern SENTENCE_END =
      Pattern.compile("((?<=[\\p{L}\\d]{4})[.]|[!?])[\"”»)]?(?= \\p{P}?\\p{Lu})");

  private TextUtils() {}

  /// Escapes a text as HTML.
  public static String html(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /// Returns a text that reads the same as plain text and as HTML. Markup characters become the
  /// full-width forms of `<` and `&`, which are compatibility equivalents (Unicode NFKC).
  public static String unambiguous(String text) {
    return MARKUP.matcher(text).replaceAll(it -> it.group().equals("<") ? "＜" : "＆");
  }

  /// Shortens a text to whole sentences within a limit, or at a word boundary if those would be
  /// less than half of it.
  public static String summary(String text, int limit) {
    if (text.length() <= limit) {
      return text;
    }
    var sentences = SENTENCE_END.matcher(text.substring(0, limit + 1));
    var end = 0;
    while (sentences.find()) {
      end = sentences.end();
    }
    return end >= limit / 2 ? text.substring(0, end) : cut(text, limit);
  }

  /// Shortens a text at a word boundary if it exceeds a limit of at least two characters.
  public static String cut(String text, int limit) {
    if (text.length() <= limit) {
      return text;
    }
    var space = text.lastIndexOf(' ', limit - 1);
    var end = space > 0 ? space : limit - 1;
    var start = Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    return text.substring(0, start) + "…";
  }
}
