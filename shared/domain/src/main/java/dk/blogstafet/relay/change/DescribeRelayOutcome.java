package dk.blogstafet.relay.change;

import dk.blogstafet.relay.RelaySnapshot;

/// The outcome of changing a relay's description.
public sealed interface DescribeRelayOutcome
    permits DescribeRelayOutcome.Done, DescribeRelayOutcome.Unchanged, ChangeRefusal {
  /// The new description is stored.
  record Done(RelaySnapshot snapshot) implements DescribeRelayOutcome {}

  /// The relay already has this description; nothing was stored.
  record Unchanged(RelaySnapshot snapshot) implements DescribeRelayOutcome {}
}
