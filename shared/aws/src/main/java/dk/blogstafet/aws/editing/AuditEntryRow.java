package dk.blogstafet.aws.editing;

import dk.blogstafet.aws.dynamodb.ItemReader;
import dk.blogstafet.editing.AuditEntry;
import dk.blogstafet.editing.key.KeyId;

/// An audit entry as a row. Its own hash is stored for people who read the table; only the computed
/// hash is trusted.
final class AuditEntryRow {
  private AuditEntryRow() {}

  static ItemReader.ItemBuilder write(AuditEntry entry) {
    var row =
        ItemReader.at(EditorTableKeys.entry(entry.chain(), entry.number()))
            .text("chain", entry.chain())
            .number("number", entry.number())
            .text("previous", entry.previous())
            .moment("at", entry.at())
            .text("key", entry.key().thumbprint())
            .text("owner", entry.owner())
            .text("upload", entry.upload())
            .text("before", entry.before())
            .text("after", entry.after())
            .text("hash", entry.hash());
    return ActionResultRow.write(row, entry.result());
  }

  static AuditEntry read(ItemReader reader) {
    return new AuditEntry(
        reader.text("chain"),
        reader.number("number"),
        reader.text("previous"),
        reader.moment("at"),
        new KeyId(reader.text("key")),
        reader.text("owner"),
        reader.text("upload"),
        ActionResultRow.read(reader),
        reader.text("before"),
        reader.text("after"));
  }
}
