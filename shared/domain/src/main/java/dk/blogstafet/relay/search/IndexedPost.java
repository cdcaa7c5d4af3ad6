package dk.blogstafet.relay.search;

import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.Leg;
import dk.blogstafet.relay.PostAddress;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.validation.Slug;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// What the index has of a post beside its words: what results are ordered and filtered by.
///
/// @param titleWords the number of words in the title, which come first
/// @param words the number of all words
public record IndexedPost(
    RelayId relay,
    PostId id,
    LocalDate date,
    Leg leg,
    Category category,
    List<String> authors,
    int titleWords,
    int words) {
  /// The order of posts in an index: new posts come last, so their words are appended.
  static final Comparator<IndexedPost> OLDEST_FIRST =
      Comparator.comparing(IndexedPost::date)
          .thenComparing(post -> post.relay().slug())
          .thenComparing(IndexedPost::leg)
          .thenComparing(post -> post.id().slug());

  public IndexedPost {
    authors = List.copyOf(authors);
  }

  /// Returns the entry of a post with this many words.
  static IndexedPost of(RelayId relay, PostSummary post, int titleWords, int words) {
    return new IndexedPost(
        relay,
        post.id(),
        post.date(),
        post.leg(),
        post.category(),
        post.metadata().authorNames(),
        titleWords,
        words);
  }

  /// Returns the name of a post's author in addresses; empty if it has no Latin letter.
  static String authorSlug(String name) {
    return Slug.of(name);
  }

  PostAddress key() {
    return new PostAddress(relay, id);
  }
}
