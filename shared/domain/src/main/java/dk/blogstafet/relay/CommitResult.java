package dk.blogstafet.relay;

/// The result of committing a change.
public sealed interface CommitResult {
  /// The change is stored; holds the relay's new snapshot.
  record Done(RelaySnapshot snapshot) implements CommitResult {}

  /// A concurrent change was stored first, so nothing was stored. Read again and retry.
  record Conflict() implements CommitResult {}
}
