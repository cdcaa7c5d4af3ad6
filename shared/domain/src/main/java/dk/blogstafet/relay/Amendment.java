package dk.blogstafet.relay;

/// How correcting a post ended.
public sealed interface Amendment permits Amendment.Corrected, Amendment.Unchanged, Refusal {
  /// The post says something else now, and readers are told so.
  record Corrected(WholePost whole, Revision revision) implements Amendment {}

  /// The post says that already: nothing was stored.
  record Unchanged(WholePost whole) implements Amendment {}
}
