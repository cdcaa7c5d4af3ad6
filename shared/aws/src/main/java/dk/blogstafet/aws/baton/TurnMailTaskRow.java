package dk.blogstafet.aws.baton;

import dk.blogstafet.aws.dynamodb.ItemReader;
import dk.blogstafet.aws.dynamodb.WriteCondition;
import dk.blogstafet.baton.TurnMailKind;
import dk.blogstafet.baton.TurnMailTask;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// An outbox task of a turn as a row. Its processor deletes it; it doesn't expire on its own.
final class TurnMailTaskRow {
  private static final String DUE = "due";
  private static final String COUNTED = "counted";

  /// The attributes that can change.
  private static final List<String> CHANGING = List.of("made", DUE, "attempts", "owner", COUNTED);

  private TurnMailTaskRow() {}

  static ItemReader.ItemBuilder write(TurnMailTask task) {
    var row = ItemReader.at(ManuscriptTableKeys.outboxTask(task.name()));
    TurnRow.writeKey(row, task.turn())
        .text("kind", task.kind().label())
        .number("cause", task.cause())
        .moment("made", task.made())
        .moment(DUE, task.due())
        .number("attempts", task.attempts())
        .text("owner", task.owner());
    task.counted().ifPresent(it -> row.text(COUNTED, it.toString()));
    return row;
  }

  static TurnMailTask read(ItemReader row) {
    return new TurnMailTask(
        TurnRow.readKey(row),
        TurnMailKind.of(row.text("kind")),
        row.integer("cause"),
        row.moment("made"),
        row.moment(DUE),
        row.integer("attempts"),
        row.text("owner"),
        row.optionalText(COUNTED).map(LocalDate::parse));
  }

  static WriteCondition due(Instant now) {
    return WriteCondition.atMost(DUE, now.toEpochMilli());
  }

  /// Requires that the task is unchanged.
  static WriteCondition isUnchanged(TurnMailTask seen) {
    return WriteCondition.same(write(seen), CHANGING);
  }
}
