package dk.blogstafet.relay;

/// How a change ended.
public sealed interface Recorded {
  /// It is stored, and this is how the relay stands now.
  record Done(Standing standing) implements Recorded {}

  /// Someone else's change came first: nothing is stored; read again and decide again.
  record Overtaken() implements Recorded {}
}
