package dk.blogstafet.aws;

import dk.blogstafet.newsletter.ConsentRecord;
import dk.blogstafet.newsletter.SubscriberId;
import dk.blogstafet.relay.RelayId;
import java.util.Locale;

/// How the subscribers' table is laid out. Sign-ups that wait have partitions of their own, so that
/// the function that takes them can be kept from everything else.
final class SubscriberKeys {
  /// The wrapped keys of the newsletter.
  static final Key VAULT = new Key("vault", "keys");

  /// Sorts after every key with the same beginning: keys are made of `0-9A-Za-z#-_` alone.
  private static final String END = "~";

  /// The first character that a reader's name can have.
  private static final String START = "-";

  private static final String READER = "reader#";
  private static final String CONSENT = "consent#";
  private static final String OUTBOX = "outbox";

  private SubscriberKeys() {}

  static Key person(SubscriberId who) {
    return new Key(reader(who), "person");
  }

  static Key consent(ConsentRecord line) {
    var at = String.format(Locale.ROOT, "%015d", line.at().toEpochMilli());
    var what = line.relay().slug() + "#" + line.kind().label();
    return new Key(reader(line.who()), CONSENT + at + "#" + what);
  }

  /// A reader's lines, oldest first.
  static Keys.Range record(SubscriberId who) {
    return new Keys.Range(reader(who), CONSENT, CONSENT + END);
  }

  static Key subscription(SubscriberId who, RelayId relay) {
    return new Key("relay#" + relay.slug(), reader(who));
  }

  /// A relay's newsletters, in order of their readers' names.
  static Keys.Range subscriptions(RelayId relay) {
    return new Keys.Range("relay#" + relay.slug(), READER, READER + END);
  }

  static Keys.Range subscriptionsAfter(RelayId relay, SubscriberId who) {
    return new Keys.Range("relay#" + relay.slug(), reader(who) + END, READER + END);
  }

  /// The sign-ups of a mailbox that wait, all its spellings in one row.
  static Key pending(SubscriberId who, RelayId relay) {
    return new Key("requests#" + relay.slug(), reader(who));
  }

  static Keys.Range pending(RelayId relay) {
    return new Keys.Range("requests#" + relay.slug(), READER, READER + END);
  }

  /// All errands stand together, and each under its name: whoever hears of a new one knows it by
  /// that.
  static Key errand(String name) {
    return new Key(OUTBOX, name);
  }

  static Keys.Range errands() {
    return new Keys.Range(OUTBOX, START, END);
  }

  static Keys.Range errands(SubscriberId who) {
    return new Keys.Range(OUTBOX, who.text() + "#", who.text() + "#" + END);
  }

  static Key wording(String hash) {
    return new Key("wording#" + hash, "wording");
  }

  static Key counter(String name) {
    return new Key("counter#" + name, "counter");
  }

  private static String reader(SubscriberId who) {
    return READER + who.text();
  }
}
