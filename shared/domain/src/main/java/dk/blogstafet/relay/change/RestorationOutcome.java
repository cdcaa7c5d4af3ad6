package dk.blogstafet.relay.change;

import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.Revision;

/// The outcome of restoring a withdrawn post.
public sealed interface RestorationOutcome
    permits RestorationOutcome.Restored, RestorationOutcome.NotWithdrawn, ChangeRefusal {
  /// The post is back in its position.
  record Restored(Post whole, Revision revision) implements RestorationOutcome {}

  /// The post is not withdrawn; nothing was stored.
  record NotWithdrawn(Post whole) implements RestorationOutcome {}
}
