package dk.blogstafet.aws;

import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.newsletter.PendingSignUp;
import dk.blogstafet.newsletter.PendingSignUps;
import dk.blogstafet.newsletter.SpellingId;
import dk.blogstafet.newsletter.SubscriberId;
import dk.blogstafet.newsletter.vault.SealedText;
import dk.blogstafet.relay.RelayId;
import java.time.Instant;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The sign-ups of a mailbox to a relay that wait, in a row: the newest as version 0.1.0 wrote the
/// only one, and those of other spellings within it.
final class PendingRow {
  private static final String STAMP = "stamp";
  private static final String ASKED = "asked";
  private static final String OTHERS = "others";

  private PendingRow() {}

  static Row.Maker write(PendingSignUps pending) {
    var newest = pending.signUps().getLast();
    var others = pending.signUps().subList(0, pending.signUps().size() - 1);
    return write(newest, Row.at(SubscriberKeys.pending(pending.who(), pending.relay())))
        .text("who", pending.who().text())
        .text("relay", pending.relay().slug())
        .maps(OTHERS, others.stream().map(it -> write(it, Row.within())).toList())
        .text(STAMP, pending.stamp())
        .number(Expiry.EXPIRES, Expiry.seconds(newest.expires()));
  }

  private static Row.Maker write(PendingSignUp signUp, Row.Maker row) {
    return row.text("address", signUp.address().text())
        .text("spelling", signUp.spelling().map(SpellingId::text).orElse(""))
        .text("frequency", signUp.frequency().label())
        .text("wording", signUp.wording())
        .text("page", signUp.page())
        .text("nonce", signUp.nonce())
        .moment(ASKED, signUp.asked());
  }

  static PendingSignUps read(Row row) {
    var who = new SubscriberId(row.text("who"));
    var relay = new RelayId(row.text("relay"));
    var maps = Stream.concat(row.maps(OTHERS).stream(), Stream.of(row));
    var signUps = maps.map(it -> read(it, who, relay)).toList();
    return PendingSignUps.stored(who, relay, signUps, row.optionalText(STAMP).orElse(""));
  }

  private static PendingSignUp read(Row map, SubscriberId who, RelayId relay) {
    return new PendingSignUp(
        who,
        relay,
        new SealedText(map.text("address")),
        map.optionalText("spelling").map(SpellingId::new),
        map.one("frequency", MailFrequency::of),
        map.text("wording"),
        map.text("page"),
        map.text("nonce"),
        map.moment(ASKED));
  }

  /// That the newest can still be confirmed, to the millisecond: not by the end in seconds.
  static Condition open(Instant now) {
    return Condition.above(ASKED, now.minus(PendingSignUp.TERM).toEpochMilli());
  }

  /// That what is stored is what was seen, or nothing: in the same words whatever is known of the
  /// mailbox. Version 0.1.0 stamped nothing.
  static Condition precedes(PendingSignUps then) {
    return Condition.lacks(STAMP).or(Condition.is(STAMP, AttributeValue.fromS(then.seen())));
  }

  /// That what is stored is what was seen.
  static Condition same(PendingSignUps then) {
    return then.seen().isEmpty()
        ? Condition.lacks(STAMP)
        : Condition.is(STAMP, AttributeValue.fromS(then.seen()));
  }
}
