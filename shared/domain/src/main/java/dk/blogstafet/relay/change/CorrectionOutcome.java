package dk.blogstafet.relay.change;

import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.Revision;

/// The outcome of correcting a post.
public sealed interface CorrectionOutcome
    permits CorrectionOutcome.Corrected, CorrectionOutcome.Unchanged, ChangeRefusal {
  /// The new version is stored with a note to readers.
  record Corrected(Post whole, Revision revision) implements CorrectionOutcome {}

  /// The post already has this content; nothing was stored.
  record Unchanged(Post whole) implements CorrectionOutcome {}
}
