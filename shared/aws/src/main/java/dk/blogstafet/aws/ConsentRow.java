package dk.blogstafet.aws;

import dk.blogstafet.newsletter.Consent;
import dk.blogstafet.newsletter.Frequency;
import dk.blogstafet.newsletter.SubscriberId;
import dk.blogstafet.relay.RelayId;

/// A line of the record of consent in a row.
final class ConsentRow {
  private ConsentRow() {}

  static Row.Maker write(Consent line) {
    var row =
        Row.at(SubscriberKeys.consent(line))
            .text("who", line.who().text())
            .text("relay", line.relay().slug())
            .text("kind", line.kind().label())
            .moment("at", line.at())
            .text("frequency", line.frequency().label())
            .text("source", line.source());
    line.asking().ifPresent(asking -> row.map("asking", write(asking)));
    return row;
  }

  static Consent read(Row row) {
    return new Consent(
        new SubscriberId(row.text("who")),
        new RelayId(row.text("relay")),
        row.one("kind", Consent.Kind::of),
        row.moment("at"),
        row.one("frequency", Frequency::of),
        row.optionalMap("asking").map(ConsentRow::readAsking),
        row.text("source"));
  }

  private static Row.Maker write(Consent.Asking asking) {
    return Row.within()
        .moment("at", asking.at())
        .text("page", asking.page())
        .text("wording", asking.wording());
  }

  private static Consent.Asking readAsking(Row map) {
    return new Consent.Asking(map.moment("at"), map.text("page"), map.text("wording"));
  }
}
