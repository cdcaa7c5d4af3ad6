package dk.blogstafet.aws;

import dk.blogstafet.newsletter.Errand;
import dk.blogstafet.newsletter.Person;
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
  static Row.Maker write(Person person, Instant now) {
    var row =
        Row.at(SubscriberKeys.person(person.id()))
            .text("who", person.id().text())
            .maps("mails", person.mails().stream().map(PersonRow::write).toList())
            .text("link", person.link())
            .moment("linked", person.linked())
            .number(VERSION, person.version());
    person.suppression().ifPresent(it -> row.map("suppression", write(it)));
    person
        .expires()
        .map(end -> Math.max(Expiry.seconds(end), now.getEpochSecond()))
        .ifPresent(end -> row.number(Expiry.EXPIRES, end));
    return row;
  }

  static Person read(Row row) {
    var who = new SubscriberId(row.text("who"));
    return new Person(
        who,
        row.maps("mails").stream().map(PersonRow::readSent).toList(),
        row.optionalMap("suppression").map(map -> readSuppression(who, map)),
        row.text("link"),
        row.moment("linked"),
        row.integer(VERSION));
  }

  private static Row.Maker write(Person.Sent sent) {
    return Row.within().text("kind", sent.kind().label()).moment("at", sent.at());
  }

  private static Person.Sent readSent(Row map) {
    return new Person.Sent(map.one("kind", Errand.Kind::of), map.moment("at"));
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
        map.one("reason", Suppression.Reason::of),
        map.moment("at"),
        map.optionalText("spelling").map(SpellingId::new));
  }
}
