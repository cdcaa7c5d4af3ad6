package dk.blogstafet.page;

import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.words.LocalizedMessages;
import java.util.List;
import java.util.stream.Collectors;

/// The way that the baton went: a relay's newest legs, from person to person.
///
/// @param legs oldest first
record LegRoute(LocalizedMessages words, List<PostSummary> legs) {
  /// The maximum number of legs.
  private static final int MOST = 12;

  /// Returns the newest legs that name an author, if there are several; none of other lists than a
  /// relay's own.
  static LegRoute of(PostListView list) {
    var named =
        list.posts().stream()
            .filter(_ -> list.isRelay())
            .filter(post -> !post.metadata().authors().isEmpty())
            .limit(MOST)
            .toList();
    return new LegRoute(list.layout().messages(), named.size() > 1 ? named.reversed() : List.of());
  }

  /// Returns whether any of the people shown has a role.
  boolean hasRoles() {
    return legs.stream().anyMatch(post -> post.metadata().authors().getFirst().role().isPresent());
  }

  /// Returns a leg in words: its number, and each author's name and role.
  String text(PostSummary post) {
    var people =
        post.metadata().authors().stream()
            .map(author ->
                author
                    .role()
                    .map(role -> author.name() + " (" + words.role(role) + ")")
                    .orElse(author.name()));
    return words.text(
        "relay.route.leg", post.leg().number(), people.collect(Collectors.joining(", ")));
  }
}
