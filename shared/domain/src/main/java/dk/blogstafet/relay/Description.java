package dk.blogstafet.relay;

/// How describing a relay anew ended.
public sealed interface Description permits Description.Described, Description.Unchanged, Refusal {
  /// The relay says something else of itself now.
  record Described(Standing standing) implements Description {}

  /// It says that already: nothing was stored.
  record Unchanged(Standing standing) implements Description {}
}
