package dk.blogstafet.aws;

import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.newsletter.SpellingId;
import dk.blogstafet.newsletter.SubscriberId;
import dk.blogstafet.newsletter.Subscription;
import dk.blogstafet.newsletter.vault.SealedText;
import dk.blogstafet.relay.RelayId;
import java.util.Locale;

/// A reader's newsletter from a relay in a row.
final class SubscriptionRow {
  static final String VERSION = "version";

  private SubscriptionRow() {}

  static Row.Maker write(Subscription subscription) {
    return Row.at(SubscriberKeys.subscription(subscription.who(), subscription.relay()))
        .text("who", subscription.who().text())
        .text("relay", subscription.relay().slug())
        .text("state", subscription.state().name().toLowerCase(Locale.ROOT))
        .text("frequency", subscription.frequency().label())
        .text("address", subscription.address().map(SealedText::text).orElse(""))
        .text("spelling", subscription.spelling().map(SpellingId::text).orElse(""))
        .text("nonce", subscription.nonce())
        .moment("since", subscription.since())
        .number(VERSION, subscription.version());
  }

  static Subscription read(Row row) {
    return new Subscription(
        new SubscriberId(row.text("who")),
        new RelayId(row.text("relay")),
        Subscription.SubscriptionState.valueOf(row.text("state").toUpperCase(Locale.ROOT)),
        row.one("frequency", MailFrequency::of),
        row.optionalText("address").map(SealedText::new),
        row.optionalText("spelling").map(SpellingId::new),
        row.text("nonce"),
        row.moment("since"),
        row.integer(VERSION));
  }
}
