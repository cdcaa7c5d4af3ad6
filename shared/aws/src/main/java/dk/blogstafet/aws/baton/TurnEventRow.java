package dk.blogstafet.aws.baton;

import dk.blogstafet.aws.dynamodb.ItemReader;
import dk.blogstafet.aws.dynamodb.RowKey;
import dk.blogstafet.baton.turn.Turn;
import dk.blogstafet.baton.turn.TurnAction;
import dk.blogstafet.baton.turn.TurnEvent;

/// An entry of a turn's log as a row.
final class TurnEventRow {
  private TurnEventRow() {}

  /// @param then the turn after the event
  static ItemReader.ItemBuilder write(Turn then, TurnEvent event) {
    return write(ManuscriptTableKeys.event(then.key(), then.version()), event);
  }

  static ItemReader.ItemBuilder write(RowKey key, TurnEvent event) {
    return ItemReader.at(key)
        .text("action", event.action().label())
        .moment("at", event.at())
        .text("by", event.by())
        .text("hash", event.hash())
        .text("reason", event.reason());
  }

  static TurnEvent read(ItemReader row) {
    return new TurnEvent(
        TurnAction.of(row.text("action")),
        row.moment("at"),
        row.text("by"),
        row.text("hash"),
        row.text("reason"));
  }
}
