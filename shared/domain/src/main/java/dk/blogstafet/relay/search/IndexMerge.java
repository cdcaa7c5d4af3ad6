package dk.blogstafet.relay.search;

import dk.blogstafet.relay.PostAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Merges an index, without some of its posts, with the index of others, into the same bytes that
/// building it at once would make.
final class IndexMerge {
  private final MergeSource first;
  private final MergeSource second;
  private final List<IndexedPost> posts = new ArrayList<>();
  private final IndexSink sink = new IndexSink();

  IndexMerge(SearchIndex first, Set<PostAddress> without, SearchIndex second) {
    this.first = new MergeSource(first);
    this.second = new MergeSource(second);
    number(without);
  }

  static SearchIndex ofNothing() {
    return new IndexSink().finish(List.of());
  }

  SearchIndex merged() {
    while (first.hasTerm() && second.hasTerm()) {
      var order = first.index.compareTerms(first.term, second.index, second.term);
      if (order < 0) {
        copy(first);
      } else if (order > 0) {
        copy(second);
      } else {
        join();
      }
    }
    while (first.hasTerm()) {
      copy(first);
    }
    while (second.hasTerm()) {
      copy(second);
    }
    return sink.finish(posts);
  }

  /// Gives the posts of both indexes their numbers in the merged one.
  private void number(Set<PostAddress> without) {
    var left = first.index.posts();
    var right = second.index.posts();
    var at = 0;
    for (var number = 0; number < left.size(); number++) {
      var post = left.get(number);
      if (!without.contains(post.key())) {
        while (at < right.size() && IndexedPost.OLDEST_FIRST.compare(right.get(at), post) < 0) {
          at = add(second, at);
        }
        add(first, number);
      }
    }
    while (at < right.size()) {
      at = add(second, at);
    }
    first.numbered();
    second.numbered();
  }

  private int add(MergeSource source, int number) {
    source.numbers[number] = posts.size();
    posts.add(source.index.posts().get(number));
    return number + 1;
  }

  private void copy(MergeSource source) {
    var before = sink.postings().size();
    if (source.isUnchanged()) {
      source.index.copyPostings(source.term, sink.postings());
    } else {
      var last = -1;
      for (var cursor = source.cursor(); cursor.next(); ) {
        last = source.copyPosting(cursor, last, sink.postings());
      }
    }
    end(source, before);
    source.term++;
  }

  private void join() {
    var before = sink.postings().size();
    var left = new LivePostings(first);
    var right = new LivePostings(second);
    var last = -1;
    while (left.number >= 0 || right.number >= 0) {
      var isLeft = right.number < 0 || (left.number >= 0 && left.number < right.number);
      last = (isLeft ? left : right).copy(last, sink.postings());
    }
    end(first, before);
    first.term++;
    second.term++;
  }

  /// Ends a term, unless no post has it any more.
  private void end(MergeSource source, int before) {
    if (sink.hasPostings(before)) {
      source.index.copyTerm(source.term, sink.terms());
      sink.end(source.index.stemLength(source.term));
    }
  }

  private static final class MergeSource {
    private static final int DROPPED = -1;

    private final SearchIndex index;
    private final int[] numbers;
    private int term;
    private boolean unchanged;

    MergeSource(SearchIndex index) {
      this.index = index;
      this.numbers = new int[index.posts().size()];
      Arrays.fill(numbers, DROPPED);
    }

    boolean hasTerm() {
      return term < index.terms();
    }

    /// Returns whether all posts keep their numbers.
    boolean isUnchanged() {
      return unchanged;
    }

    void numbered() {
      unchanged = IntStream.range(0, numbers.length).allMatch(post -> numbers[post] == post);
    }

    PostingCursor cursor() {
      return index.postings(term);
    }

    /// Copies a posting, unless its post is dropped.
    ///
    /// @return the number of the last post copied
    int copyPosting(PostingCursor cursor, int last, PackedWriter target) {
      var number = numbers[cursor.post()];
      if (number == DROPPED) {
        cursor.skipPositions();
        return last;
      }
      target.number(number - last - 1);
      cursor.copyPositions(index.bytes(), target);
      return number;
    }
  }

  /// The postings of a term whose posts are kept.
  private static final class LivePostings {
    private final MergeSource source;
    private final PostingCursor cursor;
    private int number;

    LivePostings(MergeSource source) {
      this.source = source;
      this.cursor = source.cursor();
      advance();
    }

    private void advance() {
      number = MergeSource.DROPPED;
      while (number == MergeSource.DROPPED && cursor.next()) {
        number = source.numbers[cursor.post()];
        if (number == MergeSource.DROPPED) {
          cursor.skipPositions();
        }
      }
    }

    int copy(int last, PackedWriter target) {
      var copied = source.copyPosting(cursor, last, target);
      advance();
      return copied;
    }
  }
}
