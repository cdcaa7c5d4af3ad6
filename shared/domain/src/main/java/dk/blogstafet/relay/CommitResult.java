package dk.blogstafet.relay;

/// How a change ended.
public sealed interface CommitResult {
  /// It is stored, and this is how the relay stands now.
  record Done(RelaySnapshot snapshot) implements CommitResult {}

  /// Someone else's change came first: nothing is stored; read again and decide again.
  record Conflict() implements CommitResult {}
}
