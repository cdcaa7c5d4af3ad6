package dk.blogstafet.aws;

import dk.blogstafet.editing.AuditEntry;
import dk.blogstafet.editing.KeyId;

/// A line of the trail in a row. Its own hash is kept beside it for those who read the table; what
/// counts is the one that is worked out.
final class EntryRow {
  private EntryRow() {}

  static Row.Maker write(AuditEntry entry) {
    var row =
        Row.at(EditorKeys.entry(entry.chain(), entry.number()))
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
    return EffectRow.write(row, entry.result());
  }

  static AuditEntry read(Row row) {
    return new AuditEntry(
        row.text("chain"),
        row.number("number"),
        row.text("previous"),
        row.moment("at"),
        new KeyId(row.text("key")),
        row.text("owner"),
        row.text("upload"),
        EffectRow.read(row),
        row.text("before"),
        row.text("after"));
  }
}
