package dk.blogstafet.aws.newsletter;

import dk.blogstafet.aws.dynamodb.KeyRange;
import dk.blogstafet.aws.dynamodb.RowKey;
import dk.blogstafet.newsletter.ConsentRecord;
import dk.blogstafet.newsletter.SubscriberId;
import dk.blogstafet.relay.RelayId;
import java.util.Locale;

/// The layout of the subscribers table, apart from issues and wrapped keys. Pending sign-ups have
/// partitions of their own, so that the sign-up function can be denied access to everything else.
final class SubscriberTableKeys {
  /// Sorts after every key with the same prefix: keys consist of `0-9A-Za-z#-_` only.
  private static final String END = "~";

  /// The first possible character of a subscriber id.
  private static final String START = "-";

  private static final String RELAY = "relay#";
  private static final String READER = "reader#";
  private static final String CONSENT = "consent#";
  private static final String OUTBOX = "outbox";

  private SubscriberTableKeys() {}

  static RowKey mailbox(SubscriberId who) {
    return new RowKey(reader(who), "person");
  }

  static RowKey consent(ConsentRecord line) {
    var at = String.format(Locale.ROOT, "%015d", line.at().toEpochMilli());
    var what = line.relay().slug() + "#" + line.kind().label();
    return new RowKey(reader(line.who()), CONSENT + at + "#" + what);
  }

  /// A subscriber's consent records, oldest first.
  static KeyRange record(SubscriberId who) {
    return new KeyRange(reader(who), CONSENT, CONSENT + END);
  }

  static RowKey subscription(SubscriberId who, RelayId relay) {
    return new RowKey(RELAY + relay.slug(), reader(who));
  }

  /// A relay's subscriptions, ordered by subscriber id.
  static KeyRange subscriptions(RelayId relay) {
    return new KeyRange(RELAY + relay.slug(), READER, READER + END);
  }

  static KeyRange subscriptionsAfter(RelayId relay, SubscriberId who) {
    return new KeyRange(RELAY + relay.slug(), reader(who) + END, READER + END);
  }

  /// A mailbox's pending sign-ups, all spellings in one row.
  static RowKey pending(SubscriberId who, RelayId relay) {
    return new RowKey("requests#" + relay.slug(), reader(who));
  }

  static KeyRange pending(RelayId relay) {
    return new KeyRange("requests#" + relay.slug(), READER, READER + END);
  }

  /// All outbox tasks share a partition. The sort key is the task's name, which is also in the
  /// stream record of a new task.
  static RowKey outboxTask(String name) {
    return new RowKey(OUTBOX, name);
  }

  static KeyRange outboxTasks() {
    return new KeyRange(OUTBOX, START, END);
  }

  static KeyRange outboxTasks(SubscriberId who) {
    return new KeyRange(OUTBOX, who.text() + "#", who.text() + "#" + END);
  }

  static RowKey consentText(String hash) {
    return new RowKey("wording#" + hash, "wording");
  }

  static RowKey counter(String name) {
    return new RowKey("counter#" + name, "counter");
  }

  private static String reader(SubscriberId who) {
    return READER + who.text();
  }
}
