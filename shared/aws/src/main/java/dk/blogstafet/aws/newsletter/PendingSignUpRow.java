package dk.blogstafet.aws.newsletter;

import dk.blogstafet.aws.dynamodb.ItemReader;
import dk.blogstafet.aws.dynamodb.RowExpiry;
import dk.blogstafet.aws.dynamodb.WriteCondition;
import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.newsletter.PendingSignUp;
import dk.blogstafet.newsletter.PendingSignUps;
import dk.blogstafet.newsletter.SpellingId;
import dk.blogstafet.newsletter.SubscriberId;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.vault.SealedText;
import java.time.Instant;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A mailbox's pending sign-ups to a relay, in one row: the newest one in the format of version
/// 0.1.0, which had only one, and those of other address spellings within it.
final class PendingSignUpRow {
  private static final String STAMP = "stamp";
  private static final String ASKED = "asked";
  private static final String OTHERS = "others";

  private PendingSignUpRow() {}

  static ItemReader.ItemBuilder write(PendingSignUps pending) {
    var newest = pending.signUps().getLast();
    var others = pending.signUps().subList(0, pending.signUps().size() - 1);
    return write(newest, ItemReader.at(SubscriberTableKeys.pending(pending.who(), pending.relay())))
        .text("who", pending.who().text())
        .text("relay", pending.relay().slug())
        .maps(OTHERS, others.stream().map(it -> write(it, ItemReader.within())).toList())
        .text(STAMP, pending.stamp())
        .number(RowExpiry.EXPIRES, RowExpiry.seconds(newest.expires()));
  }

  private static ItemReader.ItemBuilder write(PendingSignUp signUp, ItemReader.ItemBuilder row) {
    return row.text("address", signUp.address().text())
        .text("spelling", signUp.spelling().map(SpellingId::text).orElse(""))
        .text("frequency", signUp.frequency().label())
        .text("wording", signUp.wording())
        .text("page", signUp.page())
        .text("nonce", signUp.nonce())
        .moment(ASKED, signUp.asked());
  }

  static PendingSignUps read(ItemReader reader) {
    var who = new SubscriberId(reader.text("who"));
    var relay = new RelayId(reader.text("relay"));
    var maps = Stream.concat(reader.maps(OTHERS).stream(), Stream.of(reader));
    var signUps = maps.map(it -> read(it, who, relay)).toList();
    return PendingSignUps.stored(who, relay, signUps, reader.optionalText(STAMP).orElse(""));
  }

  private static PendingSignUp read(ItemReader map, SubscriberId who, RelayId relay) {
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

  /// Requires that the newest can still be confirmed, to the millisecond; the row's expiry is in
  /// whole seconds.
  static WriteCondition open(Instant now) {
    return WriteCondition.above(ASKED, now.minus(PendingSignUp.TERM).toEpochMilli());
  }

  /// Requires that the stored row is absent, from version 0.1.0 (which wrote no stamp), or as last
  /// read. The condition has the same form for known and unknown mailboxes.
  static WriteCondition precedes(PendingSignUps then) {
    return WriteCondition.lacks(STAMP)
        .or(WriteCondition.is(STAMP, AttributeValue.fromS(then.seen())));
  }

  /// Requires that the stored row is as last read.
  static WriteCondition same(PendingSignUps then) {
    return then.seen().isEmpty()
        ? WriteCondition.lacks(STAMP)
        : WriteCondition.is(STAMP, AttributeValue.fromS(then.seen()));
  }
}
