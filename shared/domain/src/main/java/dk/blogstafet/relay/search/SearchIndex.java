package dk.blogstafet.relay.search;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// An immutable index of posts: an array of bytes that is searched as it was stored. The same posts
/// always make the same bytes.
///
/// Layout, after five 4-byte numbers (format, posts, bytes of posts, terms, bytes of terms): the
/// posts; the ends of the terms, and of their postings, as 4-byte numbers; the length of each
/// term's stem as one byte; the terms in the order of their bytes; the postings. A posting has the
/// distance to the previous post less one, the number of positions, and the distance between them.
public final class SearchIndex {
  /// Incremented when the layout, the folding or the stemming changes: indexes of another format
  /// are built again.
  public static final int FORMAT = 1;

  public static final SearchIndex EMPTY = IndexMerge.ofNothing();

  private static final int HEADER = 20;

  private final byte[] bytes;
  private final List<IndexedPost> posts;
  private final int terms;
  private final int termEnds;
  private final int postingEnds;
  private final int stemLengths;
  private final int termBytes;
  private final int postings;

  private SearchIndex(byte[] bytes) {
    var header = ByteBuffer.wrap(bytes);
    header.getInt();
    var size = header.getInt();
    var postBytes = header.getInt();
    this.bytes = bytes;
    this.posts = IndexedPosts.read(new PackedReader(bytes, HEADER), size);
    this.terms = header.getInt();
    this.termEnds = HEADER + postBytes;
    this.postingEnds = termEnds + 4 * terms;
    this.stemLengths = postingEnds + 4 * terms;
    this.termBytes = stemLengths + terms;
    this.postings = termBytes + header.getInt();
  }

  /// Reads a stored index. The array is not copied; callers must not modify it.
  ///
  /// @throws IllegalArgumentException if it has another format
  public static SearchIndex of(byte[] bytes) {
    if (bytes.length < HEADER || ByteBuffer.wrap(bytes).getInt() != FORMAT) {
      throw new IllegalArgumentException("Not a search index of format " + FORMAT);
    }
    return new SearchIndex(bytes);
  }

  /// Returns the index as it is stored; callers must not modify the array.
  public byte[] bytes() {
    return bytes;
  }

  /// Returns the posts in the index, oldest first.
  public List<IndexedPost> posts() {
    return posts;
  }

  int terms() {
    return terms;
  }

  String term(int number) {
    var start = termStart(number);
    return new String(bytes, start, termEnd(number) - start, StandardCharsets.UTF_8);
  }

  /// Returns the number of the first term that doesn't come before a text.
  int firstFrom(String text) {
    var key = text.getBytes(StandardCharsets.UTF_8);
    var low = 0;
    var high = terms;
    while (low < high) {
      var middle = (low + high) >>> 1;
      if (Arrays.compareUnsigned(bytes, termStart(middle), termEnd(middle), key, 0, key.length)
          < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  boolean startsWith(int number, byte[] prefix) {
    var start = termStart(number);
    return matches(start, termEnd(number), prefix);
  }

  /// Returns whether a term or its stem ends with a text.
  boolean endsWith(int number, byte[] ending) {
    var stemEnd = termStart(number) + stemLength(number);
    return endsWith(number, termEnd(number), ending) || endsWith(number, stemEnd, ending);
  }

  private boolean endsWith(int number, int end, byte[] ending) {
    var start = end - ending.length;
    return start >= termStart(number) && matches(start, end, ending);
  }

  PostingCursor postings(int number) {
    return new PostingCursor(bytes, postingStart(number), postingEnd(number));
  }

  int compareTerms(int number, SearchIndex other, int otherNumber) {
    return Arrays.compareUnsigned(
        bytes,
        termStart(number),
        termEnd(number),
        other.bytes,
        other.termStart(otherNumber),
        other.termEnd(otherNumber));
  }

  /// Appends a term's bytes to an index that is being written.
  void copyTerm(int number, PackedWriter target) {
    target.append(bytes, termStart(number), termEnd(number) - termStart(number));
  }

  int stemLength(int number) {
    return bytes[stemLengths + number];
  }

  /// Appends a term's postings to an index in which its posts have the same numbers.
  void copyPostings(int number, PackedWriter target) {
    target.append(bytes, postingStart(number), postingEnd(number) - postingStart(number));
  }

  private boolean matches(int start, int end, byte[] text) {
    var length = text.length;
    return end - start >= length
        && bytes[start + length - 1] == text[length - 1]
        && Arrays.equals(bytes, start, start + length, text, 0, length);
  }

  private int termStart(int number) {
    return number == 0 ? termBytes : termEnd(number - 1);
  }

  private int termEnd(int number) {
    return termBytes + fixed(termEnds + 4 * number);
  }

  private int postingStart(int number) {
    return number == 0 ? postings : postingEnd(number - 1);
  }

  private int postingEnd(int number) {
    return postings + fixed(postingEnds + 4 * number);
  }

  private int fixed(int at) {
    return ((bytes[at] & 0xFF) << 24)
        | ((bytes[at + 1] & 0xFF) << 16)
        | ((bytes[at + 2] & 0xFF) << 8)
        | (bytes[at + 3] & 0xFF);
  }
}
