package dk.blogstafet.aws.newsletter;

import dk.blogstafet.aws.dynamodb.ItemReader;
import dk.blogstafet.newsletter.ConsentRecord;
import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.newsletter.SubscriberId;
import dk.blogstafet.relay.RelayId;

/// A consent record as a row.
final class ConsentRecordRow {
  private ConsentRecordRow() {}

  static ItemReader.ItemBuilder write(ConsentRecord line) {
    var row =
        ItemReader.at(SubscriberTableKeys.consent(line))
            .text("who", line.who().text())
            .text("relay", line.relay().slug())
            .text("kind", line.kind().label())
            .moment("at", line.at())
            .text("frequency", line.frequency().label())
            .text("source", line.source());
    line.prompt().ifPresent(prompt -> row.map("asking", write(prompt)));
    return row;
  }

  static ConsentRecord read(ItemReader reader) {
    return new ConsentRecord(
        new SubscriberId(reader.text("who")),
        new RelayId(reader.text("relay")),
        reader.one("kind", ConsentRecord.ConsentEvent::of),
        reader.moment("at"),
        reader.one("frequency", MailFrequency::of),
        reader.optionalMap("asking").map(ConsentRecordRow::readAsking),
        reader.text("source"));
  }

  private static ItemReader.ItemBuilder write(ConsentRecord.ConsentPrompt prompt) {
    return ItemReader.within()
        .moment("at", prompt.at())
        .text("page", prompt.page())
        .text("wording", prompt.wording());
  }

  private static ConsentRecord.ConsentPrompt readAsking(ItemReader map) {
    return new ConsentRecord.ConsentPrompt(map.moment("at"), map.text("page"), map.text("wording"));
  }
}
