package dk.blogstafet.aws.baton;

import dk.blogstafet.aws.dynamodb.ItemReader;
import dk.blogstafet.baton.BatonHolder;
import dk.blogstafet.baton.RelayBaton;
import dk.blogstafet.relay.RelayId;

/// A relay's baton as a row.
final class RelayBatonRow {
  static final String VERSION = "version";

  private RelayBatonRow() {}

  static ItemReader.ItemBuilder write(RelayBaton baton) {
    var row =
        ItemReader.at(ManuscriptTableKeys.baton(baton.relay()))
            .text("relay", baton.relay().slug())
            .number("turns", baton.turns())
            .number(VERSION, baton.version());
    baton.holder().ifPresent(it -> row.map("holder", write(it)));
    return row;
  }

  static RelayBaton read(ItemReader row) {
    return new RelayBaton(
        new RelayId(row.text("relay")),
        row.integer("turns"),
        row.optionalMap("holder").map(RelayBatonRow::readHolder),
        row.integer(VERSION));
  }

  private static ItemReader.ItemBuilder write(BatonHolder holder) {
    return ItemReader.within()
        .number("turn", holder.turn())
        .text("name", holder.name().orElse(""))
        .moment("since", holder.since())
        .flag("published", holder.isPublished());
  }

  private static BatonHolder readHolder(ItemReader map) {
    return new BatonHolder(
        map.integer("turn"), map.optionalText("name"), map.moment("since"), map.flag("published"));
  }
}
