package dk.blogstafet.page;

/// Small things about texts.
final class Texts {
  private Texts() {}

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
