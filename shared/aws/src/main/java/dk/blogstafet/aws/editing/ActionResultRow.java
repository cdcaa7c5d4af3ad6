package dk.blogstafet.aws.editing;

import dk.blogstafet.aws.dynamodb.ItemReader;
import dk.blogstafet.editing.ActionResult;
import dk.blogstafet.editing.ActionType;
import dk.blogstafet.relay.RelayId;

/// The result of an action, as part of a row.
final class ActionResultRow {
  private ActionResultRow() {}

  static ItemReader.ItemBuilder write(ItemReader.ItemBuilder row, ActionResult result) {
    return row.text("deed", result.actionType().label())
        .text("relay", result.relay().map(RelayId::slug).orElse(""))
        .text("name", result.name())
        .number("leg", result.leg())
        .number("fromVersion", result.from())
        .number("toVersion", result.to())
        .number("revision", result.revision());
  }

  static ActionResult read(ItemReader reader) {
    return new ActionResult(
        ActionType.of(reader.text("deed")),
        reader.optionalText("relay").map(RelayId::new),
        reader.text("name"),
        reader.integer("leg"),
        reader.integer("fromVersion"),
        reader.integer("toVersion"),
        reader.number("revision"));
  }
}
