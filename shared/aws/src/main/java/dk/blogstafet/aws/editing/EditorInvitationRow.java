package dk.blogstafet.aws.editing;

import dk.blogstafet.aws.dynamodb.ItemReader;
import dk.blogstafet.aws.dynamodb.RowExpiry;
import dk.blogstafet.editing.ActionReceipt;
import dk.blogstafet.editing.EditorInvitation;
import dk.blogstafet.editing.InvitationId;
import dk.blogstafet.editing.KeyId;

/// An invitation of an editor as a row, which DynamoDB deletes when no device can repeat its
/// request any more.
final class EditorInvitationRow {
  static final String VERSION = "version";

  private static final String INVITER = "inviter";
  private static final String DEVICE = "device";

  private EditorInvitationRow() {}

  static ItemReader.ItemBuilder write(EditorInvitation invitation) {
    var gone = invitation.until().plus(ActionReceipt.TERM);
    var row =
        ItemReader.at(EditorTableKeys.invitation(invitation.id()))
            .text("owner", invitation.owner())
            .moment("until", invitation.until())
            .number(VERSION, invitation.version())
            .number(RowExpiry.EXPIRES, RowExpiry.seconds(gone));
    invitation.inviter().ifPresent(key -> row.text(INVITER, key.thumbprint()));
    invitation.device().ifPresent(key -> row.text(DEVICE, key.thumbprint()));
    return KeyGrantRow.write(row, invitation.grant());
  }

  static EditorInvitation read(InvitationId id, ItemReader reader) {
    return new EditorInvitation(
        id,
        reader.text("owner"),
        KeyGrantRow.read(reader),
        reader.moment("until"),
        reader.optionalText(INVITER).map(KeyId::new),
        reader.optionalText(DEVICE).map(KeyId::new));
  }
}
