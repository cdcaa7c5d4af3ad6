package dk.blogstafet.local.newsletter;

import java.util.Optional;

/// What holds for every reader of a list that has no column for it: lists of other programs don't
/// say how often, or where a reader agreed.
///
/// @param consented as yyyy-mm-dd
public record SubscriberListDefaults(
    Optional<String> frequency, Optional<String> source, Optional<String> consented) {
  /// Nothing: the list has every column.
  public static final SubscriberListDefaults NONE =
      new SubscriberListDefaults(Optional.empty(), Optional.empty(), Optional.empty());

  boolean isEmpty() {
    return equals(NONE);
  }
}
