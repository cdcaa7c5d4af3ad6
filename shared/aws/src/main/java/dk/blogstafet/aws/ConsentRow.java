package dk.blogstafet.aws;

import dk.blogstafet.newsletter.ConsentRecord;
import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.newsletter.SubscriberId;
import dk.blogstafet.relay.RelayId;

/// A line of the record of consent in a row.
final class ConsentRow {
  private ConsentRow() {}

  static Row.Maker write(ConsentRecord line) {
    var row =
        Row.at(SubscriberKeys.consent(line))
            .text("who", line.who().text())
            .text("relay", line.relay().slug())
            .text("kind", line.kind().label())
            .moment("at", line.at())
            .text("frequency", line.frequency().label())
            .text("source", line.source());
    line.prompt().ifPresent(prompt -> row.map("asking", write(prompt)));
    return row;
  }

  static ConsentRecord read(Row row) {
    return new ConsentRecord(
        new SubscriberId(row.text("who")),
        new RelayId(row.text("relay")),
        row.one("kind", ConsentRecord.ConsentEvent::of),
        row.moment("at"),
        row.one("frequency", MailFrequency::of),
        row.optionalMap("asking").map(ConsentRow::readAsking),
        row.text("source"));
  }

  private static Row.Maker write(ConsentRecord.ConsentPrompt prompt) {
    return Row.within()
        .moment("at", prompt.at())
        .text("page", prompt.page())
        .text("wording", prompt.wording());
  }

  private static ConsentRecord.ConsentPrompt readAsking(Row map) {
    return new ConsentRecord.ConsentPrompt(map.moment("at"), map.text("page"), map.text("wording"));
  }
}
