package dk.blogstafet.aws.newsletter;

import dk.blogstafet.aws.dynamodb.ItemReader;
import dk.blogstafet.aws.dynamodb.RowExpiry;
import dk.blogstafet.aws.outbox.OutboxTable;
import dk.blogstafet.newsletter.OutboxTask;
import dk.blogstafet.newsletter.SpellingId;
import dk.blogstafet.newsletter.SubscriberId;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.vault.SealedText;

/// An outbox task as a row.
final class OutboxTaskRow {
  static final String ADDRESS = "address";

  private OutboxTaskRow() {}

  static ItemReader.ItemBuilder write(OutboxTask task) {
    var row =
        ItemReader.at(SubscriberTableKeys.outboxTask(task.name()))
            .text("who", task.who().text())
            .text("kind", task.kind().label())
            .text("relay", task.relay().map(RelayId::slug).orElse(""))
            .text("spelling", task.spelling().map(SpellingId::text).orElse(""))
            .text(ADDRESS, task.address().map(SealedText::text).orElse(""))
            .number(RowExpiry.EXPIRES, RowExpiry.seconds(task.expires()));
    return OutboxTable.write(row, task.progress());
  }

  static OutboxTask read(ItemReader reader) {
    return new OutboxTask(
        new SubscriberId(reader.text("who")),
        kind(reader),
        reader.optionalText("relay").map(RelayId::new),
        reader.optionalText("spelling").map(SpellingId::new),
        reader.optionalText(ADDRESS).map(SealedText::new),
        OutboxTable.readProgress(reader));
  }

  static OutboxTask.TaskKind kind(ItemReader reader) {
    return reader.one("kind", OutboxTask.TaskKind::of);
  }
}
