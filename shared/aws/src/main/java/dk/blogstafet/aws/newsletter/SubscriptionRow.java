package dk.blogstafet.aws.newsletter;

import dk.blogstafet.aws.dynamodb.ItemReader;
import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.newsletter.MailingMark;
import dk.blogstafet.newsletter.SpellingId;
import dk.blogstafet.newsletter.SubscriberId;
import dk.blogstafet.newsletter.Subscription;
import dk.blogstafet.relay.IssueId;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.vault.SealedText;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A subscription to a relay's newsletter as a row.
final class SubscriptionRow {
  static final String VERSION = "version";

  private SubscriptionRow() {}

  static ItemReader.ItemBuilder write(Subscription subscription) {
    var row = row(subscription);
    subscription
        .mark()
        .ifPresent(mark ->
            row.moment("mailed", mark.through())
                .text("issue", mark.issues().stream().findFirst().map(IssueId::text).orElse(""))
                .texts("earlier", mark.issues().stream().skip(1).map(IssueId::text).toList())
                .text("claim", mark.claim()));
    return row;
  }

  private static ItemReader.ItemBuilder row(Subscription subscription) {
    return ItemReader.at(SubscriberTableKeys.subscription(subscription.who(), subscription.relay()))
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

  static Subscription read(ItemReader reader) {
    return new Subscription(
        new SubscriberId(reader.text("who")),
        new RelayId(reader.text("relay")),
        Subscription.SubscriptionState.valueOf(reader.text("state").toUpperCase(Locale.ROOT)),
        reader.one("frequency", MailFrequency::of),
        reader.optionalText("address").map(SealedText::new),
        reader.optionalText("spelling").map(SpellingId::new),
        reader.text("nonce"),
        reader.moment("since"),
        mark(reader),
        reader.integer(VERSION));
  }

  /// Rows of earlier versions have no mark.
  private static Optional<MailingMark> mark(ItemReader reader) {
    return reader.has("mailed")
        ? Optional.of(
            new MailingMark(
                reader.moment("mailed"),
                Stream.concat(
                        reader.optionalText("issue").stream(), reader.texts("earlier").stream())
                    .map(IssueId::new)
                    .toList(),
                reader.text("claim")))
        : Optional.empty();
  }
}
