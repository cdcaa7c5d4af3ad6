package dk.blogstafet.aws.editing;

import dk.blogstafet.aws.dynamodb.ItemReader;
import dk.blogstafet.aws.dynamodb.RowExpiry;
import dk.blogstafet.editing.ActionReceipt;
import dk.blogstafet.editing.IdempotencyKey;
import java.time.Instant;

/// An action's receipt as a row.
final class ActionReceiptRow {
  private ActionReceiptRow() {}

  static ItemReader.ItemBuilder write(ActionReceipt receipt, Instant now) {
    var row =
        ItemReader.at(EditorTableKeys.receipt(receipt.key()))
            .text("fingerprint", receipt.fingerprint())
            .number(RowExpiry.EXPIRES, RowExpiry.seconds(now.plus(ActionReceipt.TERM)));
    return ActionResultRow.write(row, receipt.result());
  }

  static ActionReceipt read(IdempotencyKey key, ItemReader reader) {
    return new ActionReceipt(key, reader.text("fingerprint"), ActionResultRow.read(reader));
  }
}
