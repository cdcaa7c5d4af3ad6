package dk.blogstafet.local.migration.feed;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/// Protects a parser of XML: replaces control characters that XML can't have, which exports contain
/// nevertheless, and stops at a field that is too long to be held in memory.
final class GuardedReader extends FilterReader {
  /// The maximum number of characters between two signs of markup, or in a CDATA section.
  static final int FIELD = 8_000_000;

  private static final String CDATA = "<![CDATA[";
  private static final String CDATA_END = "]]>";

  private int run;
  private int matched;
  private boolean isInCdata;

  GuardedReader(Reader reader) {
    super(reader);
  }

  /// Thrown at a field that is too long.
  static final class LongFieldException extends IOException {
    private static final long serialVersionUID = 1;
  }

  @Override
  public int read() throws IOException {
    var one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    var count = super.read(buffer, offset, length);
    for (var i = offset; i < offset + count; i++) {
      if (isIllegal(buffer[i])) {
        buffer[i] = ' ';
      }
      follow(buffer[i]);
    }
    return count;
  }

  private static boolean isIllegal(char character) {
    return (character < ' ' && character != '\n' && character != '\t' && character != '\r')
        || character >= '\uFFFE';
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
