package dk.blogstafet.relay.search;

import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostAddress;
import dk.blogstafet.relay.RelayId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Builds the index of some posts in memory: about 25 KB a post of 900 words.
public final class IndexBuilder {
  private final List<PostWords> posts = new ArrayList<>();

  public int size() {
    return posts.size();
  }

  /// Adds a post. No post may be added twice.
  public void add(RelayId relay, Post whole) {
    posts.add(PostWords.of(relay, whole));
  }

  /// Returns an index with these posts and those of another, except some of the other's.
  ///
  /// @param without the posts of `other` to leave out: replaced, withdrawn or purged ones
  public SearchIndex addedTo(SearchIndex other, Set<PostAddress> without) {
    return new IndexMerge(other, without, build()).merged();
  }

  private SearchIndex build() {
    posts.sort(Comparator.comparing(PostWords::post, IndexedPost.OLDEST_FIRST));
    var terms = new HashMap<String, TermPostings>();
    for (var number = 0; number < posts.size(); number++) {
      add(posts.get(number), number, terms);
    }
    var sink = new IndexSink();
    terms.values().stream()
        .sorted((one, other) -> Arrays.compareUnsigned(one.term, other.term))
        .forEach(postings -> postings.writeTo(sink));
    return sink.finish(posts.stream().map(PostWords::post).toList());
  }

  private static void add(PostWords words, int number, Map<String, TermPostings> terms) {
    var positions = new HashMap<String, List<Integer>>();
    for (var at = 0; at < words.terms().size(); at++) {
      positions
          .computeIfAbsent(words.terms().get(at), _ -> new ArrayList<>())
          .add(words.positions().get(at));
    }
    positions.forEach(
        (term, found) -> terms.computeIfAbsent(term, TermPostings::new).add(number, found));
  }

  private static byte[] encoded(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static final class TermPostings {
    private final byte[] term;
    private final int stemLength;
    private final PackedWriter bytes = new PackedWriter(16);
    private int last = -1;

    TermPostings(String term) {
      this.term = encoded(term);
      this.stemLength = encoded(DanishStemmer.light(term)).length;
    }

    void add(int post, List<Integer> positions) {
      bytes.number(post - last - 1);
      bytes.number(positions.size());
      var before = 0;
      for (var position : positions) {
        bytes.number(position - before);
        before = position;
      }
      last = post;
    }

    void writeTo(IndexSink sink) {
      sink.terms().append(term, 0, term.length);
      sink.postings().append(bytes);
      sink.end(stemLength);
    }
  }
}
