package dk.blogstafet.editing;

import dk.blogstafet.editing.passkey.Passkey;
import java.util.Optional;

/// The end of an editor's access, or of one of the editor's passkeys. Versions are one more than
/// before.
///
/// @param editor in the new state
/// @param passkey in the new state
public record EditorChange(Optional<EditorAccount> editor, Optional<Passkey> passkey) {
  /// Returns the change of an editor's account.
  public static EditorChange of(EditorAccount editor) {
    return new EditorChange(Optional.of(editor), Optional.empty());
  }

  /// Returns the change of a passkey.
  public static EditorChange of(Passkey passkey) {
    return new EditorChange(Optional.empty(), Optional.of(passkey));
  }

  /// Returns what the audit log records and the sender is told.
  public ActionResult result() {
    return editor
        .map(it -> ActionResult.ofEditor(it.id(), it.version() - 1, it.version()))
        .or(() -> passkey.map(it -> ActionResult.ofPasskey(it, it.version() - 1)))
        .orElseThrow();
  }

  /// The outcome of ending access.
  public sealed interface EditorChangeOutcome {
    /// The access has ended, now or earlier.
    record Done(ActionResult result) implements EditorChangeOutcome {}

    /// The signing key has fewer rights than the editor.
    record ExceedsGrant() implements EditorChangeOutcome {}

    /// No such editor, passkey or open invitation is stored.
    record NotFound() implements EditorChangeOutcome {}
  }
}
