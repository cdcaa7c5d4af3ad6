package dk.blogstafet.editing.admission;

import dk.blogstafet.editing.InvitationCode;
import dk.blogstafet.editing.admission.EditorMailTask.EditorMailKind;
import dk.blogstafet.editing.key.EditorId;
import dk.blogstafet.mail.EmailAddress;
import dk.blogstafet.vault.SealedText;
import java.util.function.BiFunction;

/// Seals editors' addresses, and with them the codes of mailed invitations. It can't open them.
///
/// @param sealer seals a text for a context
public record EditorAddressSealer(BiFunction<String, String, SealedText> sealer) {
  /// Seals nothing, where no invitations are mailed.
  public static final EditorAddressSealer NONE =
      new EditorAddressSealer((_, _) -> {
        throw new IllegalStateException("No invitations are mailed here");
      });

  SealedText address(EditorId editor, EmailAddress address) {
    return sealer.apply(address.text(), EditorMailKind.ADMISSION.context(editor));
  }

  SealedText invitation(EditorId editor, EmailAddress address, InvitationCode code) {
    return sealer.apply(
        address.text() + "\n" + code.text(), EditorMailKind.INVITATION.context(editor));
  }
}
