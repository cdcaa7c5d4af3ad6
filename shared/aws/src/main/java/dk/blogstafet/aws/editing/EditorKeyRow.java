package dk.blogstafet.aws.editing;

import dk.blogstafet.aws.dynamodb.ItemReader;
import dk.blogstafet.editing.key.Ed25519PublicKey;
import dk.blogstafet.editing.key.EditorKey;
import dk.blogstafet.editing.key.KeyId;
import java.util.Optional;

/// An editor's key as a row. Its id is computed from the key itself, so no other key can be stored
/// under it.
final class EditorKeyRow {
  static final String VERSION = "version";

  private static final String REVOKED = "revoked";
  private static final String HEIR = "heir";
  private static final String BOUND = "bound";

  private EditorKeyRow() {}

  static ItemReader.ItemBuilder write(EditorKey key) {
    var row =
        ItemReader.at(EditorTableKeys.key(key.id()))
            .text("x", key.key().x())
            .text("owner", key.owner())
            .moment("from", key.from())
            .moment("until", key.until())
            .text("addedBy", key.addedBy().thumbprint())
            .number(VERSION, key.version());
    KeyGrantRow.write(row, key.grant());
    key.revoked().ifPresent(at -> row.moment(REVOKED, at));
    key.rotation()
        .ifPresent(it -> row.text(HEIR, it.heir().thumbprint()).moment(BOUND, it.until()));
    key.device().ifPresent(it -> DeviceMembershipRow.write(row, it));
    return row;
  }

  static EditorKey read(ItemReader reader) {
    return new EditorKey(
        new Ed25519PublicKey(reader.text("x")),
        reader.text("owner"),
        KeyGrantRow.read(reader),
        reader.moment("from"),
        reader.moment("until"),
        reader.optionalMoment(REVOKED),
        new KeyId(reader.text("addedBy")),
        reader.has(HEIR)
            ? Optional.of(
                new EditorKey.KeyRotation(new KeyId(reader.text(HEIR)), reader.moment(BOUND)))
            : Optional.empty(),
        DeviceMembershipRow.read(reader),
        reader.integer(VERSION));
  }
}
