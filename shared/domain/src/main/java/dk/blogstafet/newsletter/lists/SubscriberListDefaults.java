package dk.blogstafet.newsletter.lists;

import java.util.Optional;

/// What holds for every reader of a list that has no column for it: lists of other programs don't
/// say how often, or where a reader agreed.
///
/// @param consented as yyyy-mm-dd
/// @param allConfirmed whether every reader of the list has confirmed and still wants mail
public record SubscriberListDefaults(
    Optional<String> frequency,
    Optional<String> source,
    Optional<String> consented,
    boolean allConfirmed) {
  /// Nothing: the list has every column.
  public static final SubscriberListDefaults NONE =
      new SubscriberListDefaults(Optional.empty(), Optional.empty(), Optional.empty(), false);

  boolean isEmpty() {
    return equals(NONE);
  }
}
