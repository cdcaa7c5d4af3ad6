package dk.blogstafet.aws;

import dk.blogstafet.newsletter.OutboxTask;
import dk.blogstafet.newsletter.SpellingId;
import dk.blogstafet.newsletter.SubscriberId;
import dk.blogstafet.newsletter.vault.SealedText;
import dk.blogstafet.relay.RelayId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An errand in a row.
final class ErrandRow {
  private static final String DUE = "due";

  /// What one can differ in from another of its name.
  private static final List<String> CHANGING = List.of("address", "made", DUE, "attempts", "owner");

  private ErrandRow() {}

  static Row.Maker write(OutboxTask task) {
    return Row.at(SubscriberKeys.errand(task.name()))
        .text("who", task.who().text())
        .text("kind", task.kind().label())
        .text("relay", task.relay().map(RelayId::slug).orElse(""))
        .text("spelling", task.spelling().map(SpellingId::text).orElse(""))
        .text("address", task.address().map(SealedText::text).orElse(""))
        .moment("made", task.made())
        .moment(DUE, task.due())
        .number("attempts", task.attempts())
        .text("owner", task.owner())
        .number(Expiry.EXPIRES, Expiry.seconds(task.expires()));
  }

  static OutboxTask read(Row row) {
    return new OutboxTask(
        new SubscriberId(row.text("who")),
        kind(row),
        row.optionalText("relay").map(RelayId::new),
        row.optionalText("spelling").map(SpellingId::new),
        row.optionalText("address").map(SealedText::new),
        row.moment("made"),
        row.moment(DUE),
        row.integer("attempts"),
        row.text("owner"));
  }

  static OutboxTask.TaskKind kind(Row row) {
    return row.one("kind", OutboxTask.TaskKind::of);
  }

  static Condition due(Instant now) {
    return Condition.atMost(DUE, now.toEpochMilli()).and(Expiry.ahead(now));
  }

  /// That it stands as it was seen, and isn't over.
  static Condition stands(OutboxTask seen, Instant now) {
    var row = write(seen).made();
    return CHANGING.stream()
        .map(name ->
            Optional.ofNullable(row.get(name))
                .map(value -> Condition.is(name, value))
                .orElseGet(() -> Condition.lacks(name)))
        .reduce(Expiry.ahead(now), Condition::and);
  }
}
