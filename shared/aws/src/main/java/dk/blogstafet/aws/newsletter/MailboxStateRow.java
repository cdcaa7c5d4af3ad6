package dk.blogstafet.aws.newsletter;

import dk.blogstafet.aws.dynamodb.ItemReader;
import dk.blogstafet.aws.dynamodb.RowExpiry;
import dk.blogstafet.newsletter.MailboxState;
import dk.blogstafet.newsletter.OutboxTask;
import dk.blogstafet.newsletter.SpellingId;
import dk.blogstafet.newsletter.SubscriberId;
import dk.blogstafet.newsletter.Suppression;
import dk.blogstafet.relay.RelayId;
import java.time.Instant;

/// The state of a mailbox as a row.
final class MailboxStateRow {
  static final String VERSION = "version";

  private MailboxStateRow() {}

  /// Rows that are no longer needed expire now, not in the past: DynamoDB doesn't delete rows that
  /// expired more than five years ago.
  static ItemReader.ItemBuilder write(MailboxState state, Instant now) {
    var row =
        ItemReader.at(SubscriberTableKeys.mailbox(state.id()))
            .text("who", state.id().text())
            .maps("mails", state.mails().stream().map(MailboxStateRow::write).toList())
            .text("link", state.link())
            .moment("linked", state.linked())
            .number(VERSION, state.version());
    state.suppression().ifPresent(it -> row.map("suppression", write(it)));
    state
        .expires()
        .map(end -> Math.max(RowExpiry.seconds(end), now.getEpochSecond()))
        .ifPresent(end -> row.number(RowExpiry.EXPIRES, end));
    return row;
  }

  static MailboxState read(ItemReader reader) {
    var who = new SubscriberId(reader.text("who"));
    return new MailboxState(
        who,
        reader.maps("mails").stream().map(MailboxStateRow::readSent).toList(),
        reader.optionalMap("suppression").map(map -> readSuppression(who, map)),
        reader.text("link"),
        reader.moment("linked"),
        reader.integer(VERSION));
  }

  private static ItemReader.ItemBuilder write(MailboxState.SentMail sent) {
    return ItemReader.within().text("kind", sent.kind().label()).moment("at", sent.at());
  }

  private static MailboxState.SentMail readSent(ItemReader map) {
    return new MailboxState.SentMail(map.one("kind", OutboxTask.TaskKind::of), map.moment("at"));
  }

  private static ItemReader.ItemBuilder write(Suppression suppression) {
    return ItemReader.within()
        .text("relay", suppression.relay().map(RelayId::slug).orElse(""))
        .text("reason", suppression.reason().label())
        .text("spelling", suppression.spelling().map(SpellingId::text).orElse(""))
        .moment("at", suppression.at());
  }

  private static Suppression readSuppression(SubscriberId who, ItemReader map) {
    return new Suppression(
        who,
        map.optionalText("relay").map(RelayId::new),
        map.one("reason", Suppression.SuppressionReason::of),
        map.moment("at"),
        map.optionalText("spelling").map(SpellingId::new));
  }
}
