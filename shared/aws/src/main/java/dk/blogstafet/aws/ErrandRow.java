package dk.blogstafet.aws;

import dk.blogstafet.newsletter.Errand;
import dk.blogstafet.newsletter.SpellingId;
import dk.blogstafet.newsletter.SubscriberId;
import dk.blogstafet.newsletter.vault.Sealed;
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

  static Row.Maker write(Errand errand) {
    return Row.at(SubscriberKeys.errand(errand.name()))
        .text("who", errand.who().text())
        .text("kind", errand.kind().label())
        .text("relay", errand.relay().map(RelayId::slug).orElse(""))
        .text("spelling", errand.spelling().map(SpellingId::text).orElse(""))
        .text("address", errand.address().map(Sealed::text).orElse(""))
        .moment("made", errand.made())
        .moment(DUE, errand.due())
        .number("attempts", errand.attempts())
        .text("owner", errand.owner())
        .number(Expiry.EXPIRES, Expiry.seconds(errand.expires()));
  }

  static Errand read(Row row) {
    return new Errand(
        new SubscriberId(row.text("who")),
        kind(row),
        row.optionalText("relay").map(RelayId::new),
        row.optionalText("spelling").map(SpellingId::new),
        row.optionalText("address").map(Sealed::new),
        row.moment("made"),
        row.moment(DUE),
        row.integer("attempts"),
        row.text("owner"));
  }

  static Errand.Kind kind(Row row) {
    return row.one("kind", Errand.Kind::of);
  }

  static Condition due(Instant now) {
    return Condition.atMost(DUE, now.toEpochMilli()).and(Expiry.ahead(now));
  }

  /// That it stands as it was seen, and isn't over.
  static Condition stands(Errand seen, Instant now) {
    var row = write(seen).made();
    return CHANGING.stream()
        .map(name ->
            Optional.ofNullable(row.get(name))
                .map(value -> Condition.is(name, value))
                .orElseGet(() -> Condition.lacks(name)))
        .reduce(Expiry.ahead(now), Condition::and);
  }
}
