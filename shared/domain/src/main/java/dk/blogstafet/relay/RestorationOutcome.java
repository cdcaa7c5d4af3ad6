package dk.blogstafet.relay;

/// The outcome of restoring a withdrawn post.
public sealed interface RestorationOutcome
    permits RestorationOutcome.Restored, RestorationOutcome.NotWithdrawn, ChangeRefusal {
  /// The post is back in its position.
  record Restored(Post whole, Revision revision) implements RestorationOutcome {}

  /// The post is not withdrawn; nothing was stored.
  record NotWithdrawn(Post whole) implements RestorationOutcome {}
}
