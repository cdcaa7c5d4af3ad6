package dk.blogstafet.relay;

/// How opening a relay ended.
public sealed interface Opening
    permits Opening.Opened, Opening.AlreadyOpen, Opening.NameTaken, Refusal {
  /// The relay is there and takes posts.
  record Opened(Standing standing) implements Opening {}

  /// A relay of this name is there and says just this of itself: nothing was stored.
  record AlreadyOpen(Standing standing) implements Opening {}

  /// A relay of this name is there and says something else of itself.
  record NameTaken(RelayId relay) implements Opening {}
}
