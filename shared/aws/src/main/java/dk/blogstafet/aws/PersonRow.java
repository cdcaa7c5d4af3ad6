package dk.blogstafet.aws;

import dk.blogstafet.newsletter.MailboxState;
import dk.blogstafet.newsletter.OutboxTask;
import dk.blogstafet.newsletter.SpellingId;
import dk.blogstafet.newsletter.SubscriberId;
import dk.blogstafet.newsletter.Suppression;
import dk.blogstafet.relay.RelayId;
import java.time.Instant;

/// A mailbox as a whole in a row.
final class PersonRow {
  static final String VERSION = "version";

  private PersonRow() {}

  /// What is of no use any longer is over at once, and no earlier: DynamoDB doesn't delete what
  /// ended more than five years ago.
  static Row.Maker write(MailboxState state, Instant now) {
    var row =
        Row.at(SubscriberKeys.person(state.id()))
            .text("who", state.id().text())
            .maps("mails", state.mails().stream().map(PersonRow::write).toList())
            .text("link", state.link())
            .moment("linked", state.linked())
            .number(VERSION, state.version());
    state.suppression().ifPresent(it -> row.map("suppression", write(it)));
    state
        .expires()
        .map(end -> Math.max(Expiry.seconds(end), now.getEpochSecond()))
        .ifPresent(end -> row.number(Expiry.EXPIRES, end));
    return row;
  }

  static MailboxState read(Row row) {
    var who = new SubscriberId(row.text("who"));
    return new MailboxState(
        who,
        row.maps("mails").stream().map(PersonRow::readSent).toList(),
        row.optionalMap("suppression").map(map -> readSuppression(who, map)),
        row.text("link"),
        row.moment("linked"),
        row.integer(VERSION));
  }

  private static Row.Maker write(MailboxState.SentMail sent) {
    return Row.within().text("kind", sent.kind().label()).moment("at", sent.at());
  }

  private static MailboxState.SentMail readSent(Row map) {
    return new MailboxState.SentMail(map.one("kind", OutboxTask.TaskKind::of), map.moment("at"));
  }

  private static Row.Maker write(Suppression suppression) {
    return Row.within()
        .text("relay", suppression.relay().map(RelayId::slug).orElse(""))
        .text("reason", suppression.reason().label())
        .text("spelling", suppression.spelling().map(SpellingId::text).orElse(""))
        .moment("at", suppression.at());
  }

  private static Suppression readSuppression(SubscriberId who, Row map) {
    return new Suppression(
        who,
        map.optionalText("relay").map(RelayId::new),
        map.one("reason", Suppression.SuppressionReason::of),
        map.moment("at"),
        map.optionalText("spelling").map(SpellingId::new));
  }
}
