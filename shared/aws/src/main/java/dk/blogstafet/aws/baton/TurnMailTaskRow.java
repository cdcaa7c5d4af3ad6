package dk.blogstafet.aws.baton;

import dk.blogstafet.aws.dynamodb.ItemReader;
import dk.blogstafet.aws.outbox.OutboxTable;
import dk.blogstafet.baton.TurnMailKind;
import dk.blogstafet.baton.TurnMailTask;
import java.time.LocalDate;

/// An outbox task of a turn as a row. Its processor deletes it; it doesn't expire on its own.
final class TurnMailTaskRow {
  static final String COUNTED = "counted";

  private TurnMailTaskRow() {}

  static ItemReader.ItemBuilder write(TurnMailTask task) {
    var row = ItemReader.at(ManuscriptTableKeys.outboxTask(task.name()));
    TurnRow.writeKey(row, task.turn())
        .text("kind", task.kind().label())
        .number("cause", task.cause())
        .text(COUNTED, task.counted().map(LocalDate::toString).orElse(""));
    return OutboxTable.write(row, task.progress());
  }

  static TurnMailTask read(ItemReader row) {
    return new TurnMailTask(
        TurnRow.readKey(row),
        TurnMailKind.of(row.text("kind")),
        row.integer("cause"),
        row.optionalText(COUNTED).map(LocalDate::parse),
        OutboxTable.readProgress(row));
  }
}
