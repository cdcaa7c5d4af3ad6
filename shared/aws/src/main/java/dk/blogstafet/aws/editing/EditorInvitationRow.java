package dk.blogstafet.aws.editing;

import dk.blogstafet.aws.dynamodb.ItemReader;
import dk.blogstafet.aws.dynamodb.RowExpiry;
import dk.blogstafet.editing.ActionReceipt;
import dk.blogstafet.editing.EditorInvitation;
import dk.blogstafet.editing.key.EditorId;
import dk.blogstafet.editing.key.InvitationId;
import dk.blogstafet.editing.key.KeyId;
import dk.blogstafet.vault.SealedText;

/// An invitation of an editor as a row. DynamoDB deletes it, with its address, when its code has
/// expired; or, if it was used, when no device can repeat its request any more.
final class EditorInvitationRow {
  static final String VERSION = "version";

  private static final String INVITER = "inviter";
  private static final String DEVICE = "device";
  private static final String EDITOR = "editor";
  private static final String PHRASE = "phrase";
  private static final String ADDRESS = "address";
  private static final String CANCELLED = "cancelled";

  private EditorInvitationRow() {}

  static ItemReader.ItemBuilder write(EditorInvitation invitation) {
    var isUsed = invitation.device().isPresent();
    var gone = isUsed ? invitation.until().plus(ActionReceipt.TERM) : invitation.until();
    var row =
        ItemReader.at(EditorTableKeys.invitation(invitation.id()))
            .text("id", invitation.id().hash())
            .text("owner", invitation.owner())
            .moment("until", invitation.until())
            .number(VERSION, invitation.version())
            .number(RowExpiry.EXPIRES, RowExpiry.seconds(gone));
    invitation.inviter().ifPresent(key -> row.text(INVITER, key.thumbprint()));
    invitation.device().ifPresent(key -> row.text(DEVICE, key.thumbprint()));
    invitation.editor().ifPresent(editor -> row.text(EDITOR, editor.hash()));
    invitation.phrase().ifPresent(phrase -> row.text(PHRASE, phrase.hash()));
    invitation.address().ifPresent(address -> row.text(ADDRESS, address.text()));
    invitation.cancelled().ifPresent(at -> row.moment(CANCELLED, at));
    return KeyGrantRow.write(row, invitation.grant());
  }

  static EditorInvitation read(ItemReader reader) {
    return new EditorInvitation(
        new InvitationId(reader.text("id")),
        reader.text("owner"),
        KeyGrantRow.read(reader),
        reader.moment("until"),
        reader.optionalText(INVITER).map(KeyId::new),
        reader.optionalText(DEVICE).map(KeyId::new),
        reader.optionalText(EDITOR).map(EditorId::new),
        reader.optionalText(PHRASE).map(InvitationId::new),
        reader.optionalText(ADDRESS).map(SealedText::new),
        reader.optionalMoment(CANCELLED));
  }
}
