package dk.blogstafet.relay.search;

/// The result of an update of the index.
public sealed interface IndexUpdate {
  /// The index contains the posts of all relays at the time of the call, or later.
  ///
  /// @param posts how many posts it contains, if the update changed it; otherwise 0
  /// @param isChanged whether the update changed it
  record FullyIndexed(int posts, boolean isChanged) implements IndexUpdate {}

  /// The deadline came first.
  ///
  /// @param relays how many relays are behind
  record PartlyIndexed(int relays) implements IndexUpdate {}

  /// Another process updates the index.
  record Busy() implements IndexUpdate {}
}
