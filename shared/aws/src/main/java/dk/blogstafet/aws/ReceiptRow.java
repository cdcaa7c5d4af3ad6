package dk.blogstafet.aws;

import dk.blogstafet.editing.ActionReceipt;
import dk.blogstafet.editing.IdempotencyKey;
import java.time.Instant;

/// An upload's receipt in a row. DynamoDB deletes it some time after its end, so whoever reads it
/// compares that himself.
final class ReceiptRow {
  /// In seconds since 1970, as DynamoDB's time to live wants it.
  static final String EXPIRES = "expires";

  private ReceiptRow() {}

  static Row.Maker write(ActionReceipt receipt, Instant now) {
    var row =
        Row.at(EditorKeys.receipt(receipt.key()))
            .text("fingerprint", receipt.fingerprint())
            .number(EXPIRES, now.plus(ActionReceipt.TERM).getEpochSecond());
    return EffectRow.write(row, receipt.result());
  }

  static boolean isOver(Row row, Instant now) {
    return row.number(EXPIRES) < now.getEpochSecond();
  }

  static ActionReceipt read(IdempotencyKey key, Row row) {
    return new ActionReceipt(key, row.text("fingerprint"), EffectRow.read(row));
  }
}
