package dk.blogstafet.relay.search;

import java.util.List;

/// An index that is being written, term by term, in the order of their bytes.
final class IndexSink {
  private final PackedWriter termEnds = new PackedWriter(1 << 12);
  private final PackedWriter postingEnds = new PackedWriter(1 << 12);
  private final PackedWriter stemLengths = new PackedWriter(1 << 10);
  private final PackedWriter terms = new PackedWriter(1 << 13);
  private final PackedWriter postings = new PackedWriter(1 << 16);
  private int number;

  /// Returns where to append a term's bytes.
  PackedWriter terms() {
    return terms;
  }

  /// Returns where to append a term's postings, before the call of [#end].
  PackedWriter postings() {
    return postings;
  }

  /// Returns whether postings were appended since the last term.
  boolean hasPostings(int sizeBefore) {
    return postings.size() > sizeBefore;
  }

  /// Ends a term whose bytes and postings were appended.
  ///
  /// @param stemLength the length of its stem in bytes
  void end(int stemLength) {
    termEnds.fixed(terms.size());
    postingEnds.fixed(postings.size());
    stemLengths.octet(stemLength);
    number++;
  }

  /// Returns the finished index of these posts.
  SearchIndex finish(List<IndexedPost> posts) {
    var head = new PackedWriter(1 << 12);
    IndexedPosts.write(head, posts);
    var all =
        new PackedWriter(
            20
                + head.size()
                + termEnds.size()
                + postingEnds.size()
                + stemLengths.size()
                + terms.size()
                + postings.size());
    all.fixed(SearchIndex.FORMAT);
    all.fixed(posts.size());
    all.fixed(head.size());
    all.fixed(number);
    all.fixed(terms.size());
    for (var part : List.of(head, termEnds, postingEnds, stemLengths, terms, postings)) {
      all.append(part);
    }
    return SearchIndex.of(all.toByteArray());
  }
}
