package dk.blogstafet.relay;

/// How restoring a withdrawn post ended.
public sealed interface Restoration
    permits Restoration.Restored, Restoration.AlreadyThere, Refusal {
  /// The post is back where it stood.
  record Restored(WholePost whole, Revision revision) implements Restoration {}

  /// It isn't withdrawn: nothing was stored.
  record AlreadyThere(WholePost whole) implements Restoration {}
}
