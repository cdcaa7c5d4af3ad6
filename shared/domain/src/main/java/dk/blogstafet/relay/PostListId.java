package dk.blogstafet.relay;

import java.util.Optional;

/// The id of a list of posts: the whole relay, or one of its categories.
public record PostListId(RelayId relay, Optional<Category> category) {
  public static PostListId of(RelayId relay) {
    return new PostListId(relay, Optional.empty());
  }

  public static PostListId of(RelayId relay, Category category) {
    return new PostListId(relay, Optional.of(category));
  }
}
