package dk.blogstafet.relay;

/// How opening a relay ended.
public sealed interface OpenRelayOutcome
    permits OpenRelayOutcome.Opened,
        OpenRelayOutcome.AlreadyOpen,
        OpenRelayOutcome.NameTaken,
        ChangeRefusal {
  /// The relay is there and takes posts.
  record Opened(RelaySnapshot snapshot) implements OpenRelayOutcome {}

  /// A relay of this name is there and says just this of itself: nothing was stored.
  record AlreadyOpen(RelaySnapshot snapshot) implements OpenRelayOutcome {}

  /// A relay of this name is there and says something else of itself.
  record NameTaken(RelayId relay) implements OpenRelayOutcome {}
}
