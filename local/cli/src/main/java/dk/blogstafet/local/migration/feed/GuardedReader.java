package dk.blogstafet.local.migration.feed;

import java.io.IOException;
import java.io.Reader;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;

/// Protects a parser of XML: replaces control characters that XML can't have, which exports contain
/// nevertheless, and stops at a field that is too long to be held in memory. References to HTML's
/// named characters (`&nbsp;`), which XML doesn't know without a document type, become numbers.
final class GuardedReader extends Reader {
  /// The maximum number of characters between two signs of markup, or in a CDATA section.
  static final int FIELD = 8_000_000;

  private static final String CDATA = "<![CDATA[";
  private static final String CDATA_END = "]]>";

  /// The names that XML has itself.
  private static final Set<String> OWN = Set.of("amp", "lt", "gt", "quot", "apos");

  /// The maximum length of a name in HTML.
  private static final int NAME = 32;

  private final Reader source;
  private final char[] block = new char[8_192];
  private int at;
  private int end;
  private String reference = "";
  private int given;
  private int run;
  private int matched;
  private boolean isInCdata;

  GuardedReader(Reader reader) {
    this.source = reader;
  }

  /// Thrown at a field that is too long.
  static final class LongFieldException extends IOException {
    private static final long serialVersionUID = 1;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    var count = 0;
    while (count < length && (given < reference.length() || has(1))) {
      buffer[offset + count++] = next();
    }
    return count == 0 && length > 0 ? -1 : count;
  }

  @Override
  public void close() throws IOException {
    source.close();
  }

  /// Returns whether so many characters, or more, are in the block.
  private boolean has(int wanted) throws IOException {
    while (end - at < wanted) {
      System.arraycopy(block, at, block, 0, end - at);
      end -= at;
      at = 0;
      var count = source.read(block, end, block.length - end);
      if (count < 0) {
        return false;
      }
      end += count;
    }
    return true;
  }

  private char next() throws IOException {
    if (given < reference.length()) {
      return reference.charAt(given++);
    }
    var character = isIllegal(block[at]) ? ' ' : block[at];
    at++;
    follow(character);
    if (character == '&' && !isInCdata) {
      reference = reference();
      given = 0;
    }
    return character;
  }

  private static boolean isIllegal(char character) {
    return (character < ' ' && character != '\n' && character != '\t' && character != '\r')
        || character >= '\uFFFE';
  }

  /// Returns the rest of the reference that follows, with numbers, if it is one of HTML's names.
  private String reference() throws IOException {
    var _ = has(NAME + 1);
    var length = 0;
    while (at + length < end && length < NAME && isNamePart(block[at + length])) {
      length++;
    }
    if (length == 0 || at + length == end || block[at + length] != ';') {
      return "";
    }
    var name = new String(block, at, length);
    var text = OWN.contains(name) ? "" : Entities.getByName(name);
    if (!text.isEmpty()) {
      at += length + 1;
    }
    return text.codePoints().mapToObj(it -> "#" + it + ";").collect(Collectors.joining("&"));
  }

  private static boolean isNamePart(char character) {
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9');
  }

  private void follow(char character) throws LongFieldException {
    var mark = isInCdata ? CDATA_END : CDATA;
    if (mark.charAt(matched) == character) {
      matched++;
    } else if (!(isInCdata && matched == 2 && character == ']')) {
      matched = mark.charAt(0) == character ? 1 : 0;
    }
    run = !isInCdata && character == '<' ? 0 : run + 1;
    if (matched == mark.length()) {
      isInCdata = !isInCdata;
      matched = 0;
      run = 0;
    }
    if (run > FIELD) {
      throw new LongFieldException();
    }
  }
}
