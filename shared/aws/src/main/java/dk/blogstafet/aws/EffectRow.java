package dk.blogstafet.aws;

import dk.blogstafet.editing.Deed;
import dk.blogstafet.editing.Effect;
import dk.blogstafet.relay.RelayId;

/// What an act came to, as part of a row.
final class EffectRow {
  private EffectRow() {}

  static Row.Maker write(Row.Maker row, Effect effect) {
    return row.text("deed", effect.deed().label())
        .text("relay", effect.relay().map(RelayId::slug).orElse(""))
        .text("name", effect.name())
        .number("leg", effect.leg())
        .number("fromVersion", effect.from())
        .number("toVersion", effect.to())
        .number("revision", effect.revision());
  }

  static Effect read(Row row) {
    return new Effect(
        Deed.of(row.text("deed")),
        row.optionalText("relay").map(RelayId::new),
        row.text("name"),
        row.integer("leg"),
        row.integer("fromVersion"),
        row.integer("toVersion"),
        row.number("revision"));
  }
}
