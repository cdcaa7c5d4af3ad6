package dk.blogstafet.aws;

import dk.blogstafet.newsletter.Frequency;
import dk.blogstafet.newsletter.Request;
import dk.blogstafet.newsletter.SubscriberId;
import dk.blogstafet.newsletter.vault.Sealed;
import dk.blogstafet.relay.RelayId;
import java.time.Instant;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A sign-up that waits in a row.
final class RequestRow {
  private static final String NONCE = "nonce";
  private static final String ASKED = "asked";

  private RequestRow() {}

  static Row.Maker write(Request request) {
    return Row.at(SubscriberKeys.request(request.who(), request.relay()))
        .text("who", request.who().text())
        .text("relay", request.relay().slug())
        .text("address", request.address().text())
        .text("frequency", request.frequency().label())
        .text("wording", request.wording())
        .text("page", request.page())
        .text(NONCE, request.nonce())
        .moment(ASKED, request.asked())
        .number(Expiry.EXPIRES, Expiry.seconds(request.expires()));
  }

  static Request read(Row row) {
    return new Request(
        new SubscriberId(row.text("who")),
        new RelayId(row.text("relay")),
        new Sealed(row.text("address")),
        row.one("frequency", Frequency::of),
        row.text("wording"),
        row.text("page"),
        row.text(NONCE),
        row.moment(ASKED));
  }

  /// That it can still be confirmed, to the millisecond: not by the end in seconds.
  static Condition open(Instant now) {
    return Condition.above(ASKED, oldest(now));
  }

  /// That it can't be confirmed any longer.
  static Condition closed(Instant now) {
    return Condition.atMost(ASKED, oldest(now));
  }

  /// That it is this very one.
  static Condition same(Request request) {
    return Condition.is(NONCE, AttributeValue.fromS(request.nonce()));
  }

  private static long oldest(Instant now) {
    return now.minus(Request.TERM).toEpochMilli();
  }
}
