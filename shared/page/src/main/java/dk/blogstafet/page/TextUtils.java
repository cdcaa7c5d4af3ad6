package dk.blogstafet.page;

import java.util.regex.Pattern;

/// Small things about texts.
final class TextUtils {
  /// What HTML takes for the beginning of a tag, a comment or a character reference (HTML Standard,
  /// 13.2.5.1 and 13.2.5.73): some names stand without a semicolon.
  private static final Pattern MARKUP =
      Pattern.compile(
          "<(?=[A-Za-z/!?])|&(?=#|[A-Za-z][A-Za-z0-9]*;|(?i:[lg]t|amp|quot|nbsp|copy|reg|eth|thorn"
              + "|[aeiouy](?:acute|circ|grave|uml)|[ano]tilde|aring|aelig|oslash|szlig|c?cedil"
              + "|acute|uml|macr|cent|pound|curren|yen|brvbar|sect|ord[fm]|[lr]aquo|not|shy|deg"
              + "|plusmn|sup[123]|frac[13][24]|micro|para|middot|iquest|iexcl|times|divide))");

  private TextUtils() {}

  /// A text as HTML.
  static String html(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /// A text that says the same whether it is read as text or as HTML. What would be markup is
  /// written with the wide forms of `<` and `&`, which Unicode counts as the same characters
  /// (NFKC).
  static String unmistakable(String text) {
    return MARKUP.matcher(text).replaceAll(it -> it.group().equals("<") ? "＜" : "＆");
  }

  /// The text, cut at a word's end where it is longer than a limit of at least two characters.
  static String cut(String text, int limit) {
    if (text.length() <= limit) {
      return text;
    }
    var space = text.lastIndexOf(' ', limit - 1);
    var end = space > 0 ? space : limit - 1;
    var start = Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    return text.substring(0, start) + "…";
  }
}
