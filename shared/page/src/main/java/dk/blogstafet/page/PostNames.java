package dk.blogstafet.page;

import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.words.LocalizedMessages;
import java.util.Optional;

/// The names of a post's authors in a sentence.
final class PostNames {
  private PostNames() {}

  /// Returns the names as a list in words; empty if the post names no author.
  static Optional<String> of(LocalizedMessages words, PostSummary post) {
    var names = post.metadata().authorNames();
    if (names.isEmpty()) {
      return Optional.empty();
    }
    var last = names.getLast();
    var others = String.join(", ", names.subList(0, names.size() - 1));
    return Optional.of(others.isEmpty() ? last : words.text("post.and", others, last));
  }
}
