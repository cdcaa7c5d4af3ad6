package dk.blogstafet.relay;

/// How correcting a post ended.
public sealed interface CorrectionOutcome
    permits CorrectionOutcome.Corrected, CorrectionOutcome.Unchanged, ChangeRefusal {
  /// The post says something else now, and readers are told so.
  record Corrected(Post whole, Revision revision) implements CorrectionOutcome {}

  /// The post says that already: nothing was stored.
  record Unchanged(Post whole) implements CorrectionOutcome {}
}
