package dk.blogstafet.relay;

import java.util.Optional;

/// A list that posts stand in: the whole relay, or one of its categories.
public record Track(RelayId relay, Optional<Category> category) {
  public static Track of(RelayId relay) {
    return new Track(relay, Optional.empty());
  }

  public static Track of(RelayId relay, Category category) {
    return new Track(relay, Optional.of(category));
  }
}
