package dk.blogstafet.relay;

/// How restoring a withdrawn post ended.
public sealed interface RestorationOutcome
    permits RestorationOutcome.Restored, RestorationOutcome.NotWithdrawn, ChangeRefusal {
  /// The post is back where it stood.
  record Restored(Post whole, Revision revision) implements RestorationOutcome {}

  /// It isn't withdrawn: nothing was stored.
  record NotWithdrawn(Post whole) implements RestorationOutcome {}
}
