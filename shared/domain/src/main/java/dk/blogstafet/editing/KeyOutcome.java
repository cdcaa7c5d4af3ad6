package dk.blogstafet.editing;

import dk.blogstafet.relay.Flaw;
import java.util.List;

/// How a change of the keys ended.
public sealed interface KeyOutcome {
  /// It is stored, and this is the key since.
  record Done(Deed deed, EditorKey key) implements KeyOutcome {}

  /// It was so already.
  record Unchanged(Deed deed, EditorKey key) implements KeyOutcome {}

  /// What was handed in has flaws; nothing was stored.
  record Refused(List<Flaw> flaws) implements KeyOutcome {
    public Refused {
      flaws = List.copyOf(flaws);
    }
  }

  /// The signing key may not do that: nobody can give, or take from, more than they have.
  record Exceeds() implements KeyOutcome {}

  /// The key is known, and as something else: keys are not described anew.
  record Taken() implements KeyOutcome {}

  /// The key was rotated before, into this one: it has one heir, and is changed no more.
  record Rotated(KeyId heir) implements KeyOutcome {}

  /// The key has changed since the version that the change is based on.
  record Conflict(int current) implements KeyOutcome {}

  /// There is no such key in the books.
  record NoSuchKey() implements KeyOutcome {}
}
