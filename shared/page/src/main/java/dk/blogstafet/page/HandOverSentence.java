package dk.blogstafet.page;

import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.words.LocalizedMessages;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// The hand-over of the baton between two consecutive legs of different authors, in words.
public final class HandOverSentence {
  private HandOverSentence() {}

  /// Returns who passed the baton to whom, and why if that is known; empty if there was no
  /// hand-over.
  ///
  /// @param before the post of the leg before, if there is one
  public static Optional<String> of(
      LocalizedMessages words, Optional<PostSummary> before, PostSummary post) {
    var because = post.metadata().because();
    return before
        .filter(from -> isHandOver(from, post))
        .flatMap(from -> PostNames.of(words, from))
        .flatMap(from ->
            PostNames.of(words, post)
                .map(to ->
                    because.isEmpty()
                        ? words.text("post.over", from, to)
                        : words.text("post.because", from, to, because)));
  }

  /// Returns from whom a post's authors got the baton, if its list has the leg before.
  static Optional<String> brief(LocalizedMessages words, List<PostSummary> list, PostSummary post) {
    return list.stream()
        .filter(from -> from.leg().number() + 1 == post.leg().number())
        .findFirst()
        .filter(from -> isHandOver(from, post) && !post.metadata().authors().isEmpty())
        .flatMap(from -> PostNames.of(words, from))
        .map(from -> words.text("post.after", from));
  }

  private static boolean isHandOver(PostSummary from, PostSummary post) {
    return from.leg().number() + 1 == post.leg().number()
        && Collections.disjoint(from.metadata().authorNames(), post.metadata().authorNames());
  }
}
