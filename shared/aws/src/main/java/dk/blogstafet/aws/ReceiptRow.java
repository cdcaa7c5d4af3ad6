package dk.blogstafet.aws;

import dk.blogstafet.editing.Receipt;
import dk.blogstafet.editing.Upload;
import java.time.Instant;

/// An upload's receipt in a row. DynamoDB deletes it some time after its end, so whoever reads it
/// compares that himself.
final class ReceiptRow {
  /// In seconds since 1970, as DynamoDB's time to live wants it.
  static final String EXPIRES = "expires";

  private ReceiptRow() {}

  static Row.Maker write(Receipt receipt, Instant now) {
    var row =
        Row.at(EditorKeys.receipt(receipt.upload()))
            .text("fingerprint", receipt.fingerprint())
            .number(EXPIRES, now.plus(Receipt.TERM).getEpochSecond());
    return EffectRow.write(row, receipt.effect());
  }

  static boolean isOver(Row row, Instant now) {
    return row.number(EXPIRES) < now.getEpochSecond();
  }

  static Receipt read(Upload upload, Row row) {
    return new Receipt(upload, row.text("fingerprint"), EffectRow.read(row));
  }
}
