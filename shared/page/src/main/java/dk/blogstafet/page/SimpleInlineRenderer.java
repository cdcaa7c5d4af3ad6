package dk.blogstafet.page;

/// Renders the text of a block with emphasis and links, as long as each character is unambiguous
/// (CommonMark 0.31, 6). Stops at anything else; the output so far is then invalid.
final class SimpleInlineRenderer {
  /// Characters that are not part of the address, or have a special meaning in it.
  private static final String NEVER_IN_LINKS = "\"&'()<>[\\]`{|}";

  private static final String MARKS = "\"&'*.:<>@[\\]_`~";
  private static final boolean[] WORDS = words();

  private final String text;
  private final MarkdownHtmlWriter writer;
  private final HtmlMarkupWriter html;

  /// The length of the open emphasis delimiter; 0 if none is open.
  private int open;

  SimpleInlineRenderer(String text, MarkdownHtmlWriter writer) {
    this.text = text;
    this.writer = writer;
    this.html = writer.html;
  }

  /// Renders a block's text.
  ///
  /// @param indent how many characters to skip on each line but the first
  /// @return false if the text is ambiguous
  boolean write(int from, int to, int indent) {
    open = 0;
    var done = from;
    for (var at = from; at < to; ) {
      var character = text.charAt(at);
      if (isWord(character) || isHarmless(character, at)) {
        at++;
        continue;
      }
      html.raw(text, done, at);
      at = mark(character, from, at, to);
      if (at < 0) {
        return false;
      }
      at += character == '\n' ? indent : 0;
      done = at;
    }
    html.raw(text, done, to);
    return open == 0;
  }

  /// Returns whether the range is plain text that ends with a word.
  boolean isPlain(int from, int to) {
    for (var at = from; at < to; at++) {
      if (!isOfLabel(at)) {
        return false;
      }
    }
    return Character.isLetter(text.charAt(from)) && isEnd(text.charAt(to - 1));
  }

  private static boolean isEnd(char last) {
    return Character.isLetterOrDigit(last) || last == '.' || last == '?' || last == '!';
  }

  /// Renders a character with a possible special meaning.
  ///
  /// @return the position after it; negative if it is ambiguous
  private int mark(char character, int from, int at, int to) {
    return switch (character) {
      case '\n' -> {
        html.line();
        yield at + 1;
      }
      case '>', '"', '\'' -> escape(at);
      case '&' -> text.startsWith("& ", at) && at + 1 < to ? escape(at) : -1;
      case '*' -> emphasis(from, at, to);
      case '[' -> link(from, at, to);
      default -> -1;
    };
  }

  /// Returns whether a full stop or colon is not part of a bare address, which would be a link.
  private boolean isHarmless(char character, int at) {
    return switch (character) {
      case '.' -> !text.regionMatches(true, at - 3, "www", 0, 3);
      case ':' -> !text.startsWith("//", at + 1);
      default -> false;
    };
  }

  private int escape(int at) {
    html.text(text, at, at + 1);
    return at + 1;
  }

  /// Renders a run of stars, which opens or closes emphasis depending on its neighbours.
  private int emphasis(int from, int at, int to) {
    var length = at + 1 < to && text.charAt(at + 1) == '*' ? 2 : 1;
    var before = at == from ? '\n' : text.charAt(at - 1);
    var after = at + length == to ? '\n' : text.charAt(at + length);
    if (!isKnown(before) || !isKnown(after) || after == '*') {
      return -1;
    }
    var opens = isBound(after, before);
    var closes = isBound(before, after);
    if (opens == closes || open != (opens ? 0 : length)) {
      return -1;
    }
    open = opens ? length : 0;
    var name = length == 2 ? "strong" : "em";
    if (opens) {
      html.open(name);
    } else {
      html.close(name);
    }
    return at + length;
  }

  /// Returns whether emphasis that starts or ends between two characters belongs to the inner one.
  private static boolean isBound(char inside, char outside) {
    var isWord = Character.isLetterOrDigit(inside);
    return !isSpace(inside) && (isWord || !Character.isLetterOrDigit(outside));
  }

  /// Returns whether a character's class is certain: a letter, a digit, punctuation or a space.
  private static boolean isKnown(char character) {
    return character < 0x7F || Character.isLetterOrDigit(character);
  }

  private static boolean isSpace(char character) {
    return character == ' ' || character == '\n';
  }

  /// Renders an inline link with plain text and no title.
  private int link(int from, int at, int to) {
    var end = at + 1;
    while (end < to && isOfLabel(end)) {
      end++;
    }
    var isImage = at > from && text.charAt(at - 1) == '!';
    if (isImage || end == at + 1 || end >= to || !text.startsWith("](", end)) {
      return -1;
    }
    var close = end + 2;
    while (close < to && isOfAddress(text.charAt(close))) {
      close++;
    }
    var isLink = close > end + 2 && close < to && text.charAt(close) == ')';
    if (!isLink || !Character.isLetterOrDigit(text.charAt(at + 1))) {
      return -1;
    }
    writer.link(text.substring(end + 2, close), text.substring(at + 1, end));
    return close + 1;
  }

  private boolean isOfLabel(int at) {
    var character = text.charAt(at);
    return isWord(character) || isQuote(character) || isHarmless(character, at);
  }

  private static boolean isQuote(char character) {
    return character == '"' || character == '\'';
  }

  private static boolean isOfAddress(char character) {
    return character > ' ' && character < 0x7F && NEVER_IN_LINKS.indexOf(character) < 0;
  }

  /// Returns whether a character never has a special meaning.
  private static boolean isWord(char character) {
    return character >= 0x80 || WORDS[character];
  }

  private static boolean[] words() {
    var words = new boolean[0x80];
    for (var character = ' '; character < 0x80; character++) {
      words[character] = MARKS.indexOf(character) < 0;
    }
    return words;
  }
}
