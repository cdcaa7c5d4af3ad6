package dk.blogstafet.relay.search;

/// Reads the postings of a term: the posts that have it, in ascending order, with its positions.
final class PostingCursor {
  private final PackedReader reader;
  private final int end;
  private int post = -1;
  private int count;
  private int start;

  PostingCursor(byte[] bytes, int start, int end) {
    this.reader = new PackedReader(bytes, start);
    this.end = end;
  }

  /// Goes to the next post.
  ///
  /// @return false if there is none
  boolean next() {
    if (reader.position() >= end) {
      return false;
    }
    post += reader.number() + 1;
    start = reader.position();
    count = reader.number();
    return true;
  }

  int post() {
    return post;
  }

  /// Reads the positions of the term in the post; call once for each post, or [#skipPositions].
  int[] positions() {
    var positions = new int[count];
    var last = 0;
    for (var number = 0; number < count; number++) {
      last += reader.number();
      positions[number] = last;
    }
    return positions;
  }

  /// Reads how often the term occurs in the post.
  ///
  /// @param factor how often an occurrence before the position `limit` counts
  int weighted(int limit, int factor) {
    var last = 0;
    var sum = 0;
    for (var number = 0; number < count; number++) {
      last += reader.number();
      sum += last < limit ? factor : 1;
    }
    return sum;
  }

  void skipPositions() {
    reader.skip(count);
  }

  /// Copies the positions of the term in the post to another index.
  void copyPositions(byte[] bytes, PackedWriter target) {
    reader.skip(count);
    target.append(bytes, start, reader.position() - start);
  }
}
