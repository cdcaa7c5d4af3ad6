package dk.blogstafet.aws;

import dk.blogstafet.editing.ActionResult;
import dk.blogstafet.editing.ActionType;
import dk.blogstafet.relay.RelayId;

/// What an act came to, as part of a row.
final class EffectRow {
  private EffectRow() {}

  static Row.Maker write(Row.Maker row, ActionResult result) {
    return row.text("deed", result.actionType().label())
        .text("relay", result.relay().map(RelayId::slug).orElse(""))
        .text("name", result.name())
        .number("leg", result.leg())
        .number("fromVersion", result.from())
        .number("toVersion", result.to())
        .number("revision", result.revision());
  }

  static ActionResult read(Row row) {
    return new ActionResult(
        ActionType.of(row.text("deed")),
        row.optionalText("relay").map(RelayId::new),
        row.text("name"),
        row.integer("leg"),
        row.integer("fromVersion"),
        row.integer("toVersion"),
        row.number("revision"));
  }
}
