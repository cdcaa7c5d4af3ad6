package dk.blogstafet.aws;

import dk.blogstafet.editing.ActionReceipt;
import dk.blogstafet.editing.IdempotencyKey;
import java.time.Instant;

/// An action's receipt as a row. DynamoDB deletes expired rows late, so readers must compare the
/// expiry time.
final class ActionReceiptRow {
  /// In seconds since 1970, as required by DynamoDB's time to live.
  static final String EXPIRES = "expires";

  private ActionReceiptRow() {}

  static ItemReader.ItemBuilder write(ActionReceipt receipt, Instant now) {
    var row =
        ItemReader.at(EditorTableKeys.receipt(receipt.key()))
            .text("fingerprint", receipt.fingerprint())
            .number(EXPIRES, now.plus(ActionReceipt.TERM).getEpochSecond());
    return ActionResultRow.write(row, receipt.result());
  }

  static boolean isOver(ItemReader reader, Instant now) {
    return reader.number(EXPIRES) < now.getEpochSecond();
  }

  static ActionReceipt read(IdempotencyKey key, ItemReader reader) {
    return new ActionReceipt(key, reader.text("fingerprint"), ActionResultRow.read(reader));
  }
}
