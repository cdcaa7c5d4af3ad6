package dk.blogstafet.relay.change;

import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;

/// The outcome of opening a relay.
public sealed interface OpenRelayOutcome
    permits OpenRelayOutcome.Opened,
        OpenRelayOutcome.AlreadyOpen,
        OpenRelayOutcome.NameTaken,
        ChangeRefusal {
  /// The relay is open and accepts posts.
  record Opened(RelaySnapshot snapshot) implements OpenRelayOutcome {}

  /// A relay with this id and this description already exists; nothing was stored.
  record AlreadyOpen(RelaySnapshot snapshot) implements OpenRelayOutcome {}

  /// A relay with this id but a different description exists.
  record NameTaken(RelayId relay) implements OpenRelayOutcome {}
}
