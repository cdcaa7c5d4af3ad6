package dk.blogstafet.aws.newsletter;

import dk.blogstafet.aws.dynamodb.ItemReader;
import dk.blogstafet.aws.dynamodb.RowExpiry;
import dk.blogstafet.aws.dynamodb.WriteCondition;
import dk.blogstafet.newsletter.OutboxTask;
import dk.blogstafet.newsletter.SpellingId;
import dk.blogstafet.newsletter.SubscriberId;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.vault.SealedText;
import java.time.Instant;
import java.util.List;

/// An outbox task as a row.
final class OutboxTaskRow {
  private static final String DUE = "due";

  /// The attributes that can change.
  private static final List<String> CHANGING = List.of("address", "made", DUE, "attempts", "owner");

  private OutboxTaskRow() {}

  static ItemReader.ItemBuilder write(OutboxTask task) {
    return ItemReader.at(SubscriberTableKeys.outboxTask(task.name()))
        .text("who", task.who().text())
        .text("kind", task.kind().label())
        .text("relay", task.relay().map(RelayId::slug).orElse(""))
        .text("spelling", task.spelling().map(SpellingId::text).orElse(""))
        .text("address", task.address().map(SealedText::text).orElse(""))
        .moment("made", task.made())
        .moment(DUE, task.due())
        .number("attempts", task.attempts())
        .text("owner", task.owner())
        .number(RowExpiry.EXPIRES, RowExpiry.seconds(task.expires()));
  }

  static OutboxTask read(ItemReader reader) {
    return new OutboxTask(
        new SubscriberId(reader.text("who")),
        kind(reader),
        reader.optionalText("relay").map(RelayId::new),
        reader.optionalText("spelling").map(SpellingId::new),
        reader.optionalText("address").map(SealedText::new),
        reader.moment("made"),
        reader.moment(DUE),
        reader.integer("attempts"),
        reader.text("owner"));
  }

  static OutboxTask.TaskKind kind(ItemReader reader) {
    return reader.one("kind", OutboxTask.TaskKind::of);
  }

  static WriteCondition due(Instant now) {
    return WriteCondition.atMost(DUE, now.toEpochMilli()).and(RowExpiry.ahead(now));
  }

  /// Requires that the task is unchanged and has not expired.
  static WriteCondition isUnchanged(OutboxTask seen, Instant now) {
    return RowExpiry.ahead(now).and(WriteCondition.same(write(seen), CHANGING));
  }
}
