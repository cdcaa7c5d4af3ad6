package dk.blogstafet.aws.editing;

import dk.blogstafet.aws.dynamodb.ItemReader;
import dk.blogstafet.editing.EditorAccount;
import dk.blogstafet.editing.key.EditorId;
import dk.blogstafet.editing.key.KeyId;
import dk.blogstafet.vault.SealedText;

/// An editor as a row.
final class EditorAccountRow {
  static final String VERSION = "version";
  static final String REVOKED = "revoked";

  private static final String INVITER = "inviter";
  private static final String ADDRESS = "address";

  private EditorAccountRow() {}

  static ItemReader.ItemBuilder write(EditorAccount editor) {
    var row =
        ItemReader.at(EditorTableKeys.editor(editor.id()))
            .text("id", editor.id().hash())
            .text("owner", editor.owner())
            .moment("from", editor.from())
            .moment("until", editor.until())
            .number(VERSION, editor.version());
    editor.inviter().ifPresent(key -> row.text(INVITER, key.thumbprint()));
    editor.address().ifPresent(address -> row.text(ADDRESS, address.text()));
    editor.revoked().ifPresent(at -> row.moment(REVOKED, at));
    return KeyGrantRow.write(row, editor.grant());
  }

  static EditorAccount read(ItemReader reader) {
    return new EditorAccount(
        new EditorId(reader.text("id")),
        reader.text("owner"),
        KeyGrantRow.read(reader),
        reader.moment("from"),
        reader.moment("until"),
        reader.optionalText(INVITER).map(KeyId::new),
        reader.optionalText(ADDRESS).map(SealedText::new),
        reader.optionalMoment(REVOKED),
        reader.integer(VERSION));
  }
}
