package dk.blogstafet.relay;

/// How describing a relay anew ended.
public sealed interface DescribeRelayOutcome
    permits DescribeRelayOutcome.Done, DescribeRelayOutcome.Unchanged, ChangeRefusal {
  /// The relay says something else of itself now.
  record Done(RelaySnapshot snapshot) implements DescribeRelayOutcome {}

  /// It says that already: nothing was stored.
  record Unchanged(RelaySnapshot snapshot) implements DescribeRelayOutcome {}
}
