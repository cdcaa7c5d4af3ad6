package dk.blogstafet.page;

/// Writes the words of a block with emphasis and links, as long as each mark in them has one
/// reading (CommonMark 0.31, 6). Stops at anything else; then what was written is of no use.
final class SimpleInlineRenderer {
  /// Not a part of the address, or a mark in it that has a meaning.
  private static final String NEVER_IN_LINKS = "\"&'()<>[\\]`{|}";

  private static final String MARKS = "\"&'*.:<>@[\\]_`~";
  private static final boolean[] WORDS = words();

  private final String text;
  private final MarkdownHtmlWriter writer;
  private final HtmlMarkupWriter html;

  /// The length of the mark with which the emphasis began that is open; 0 if there is none.
  private int open;

  SimpleInlineRenderer(String text, MarkdownHtmlWriter writer) {
    this.text = text;
    this.writer = writer;
    this.html = writer.html;
  }

  /// Writes a block's words.
  ///
  /// @param indent how many characters of each line but the first don't belong to it
  /// @return false if there is something that isn't plain
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

  /// Whether there are nothing but words, which end in one.
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

  /// Writes something that isn't a character of a word.
  ///
  /// @return where it ends; negative if it has several readings
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

  /// Whether a full stop or a colon is not part of a bare address, which is a link.
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

  /// A run of stars opens or closes by what stands on either side of it.
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

  /// Whether emphasis that begins or ends between two characters holds on to the one of them.
  private static boolean isBound(char inside, char outside) {
    var isWord = Character.isLetterOrDigit(inside);
    return !isSpace(inside) && (isWord || !Character.isLetterOrDigit(outside));
  }

  /// Whether we know for sure what a character is: a letter, a digit, punctuation or a space.
  private static boolean isKnown(char character) {
    return character < 0x7F || Character.isLetterOrDigit(character);
  }

  private static boolean isSpace(char character) {
    return character == ' ' || character == '\n';
  }

  /// A link in a line, with plain words and nothing but its address.
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

  /// Whether a character is never anything but itself.
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
