package dk.blogstafet.aws.newsletter;

import dk.blogstafet.aws.dynamodb.KeyRange;
import dk.blogstafet.aws.dynamodb.RowKey;
import dk.blogstafet.newsletter.ConsentRecord;
import dk.blogstafet.newsletter.SubscriberId;
import dk.blogstafet.newsletter.issue.IssueBatch;
import dk.blogstafet.newsletter.issue.IssueKey;
import dk.blogstafet.newsletter.issue.LedgerKey;
import dk.blogstafet.relay.RelayId;
import java.util.Locale;

/// The layout of the subscribers table. Pending sign-ups have partitions of their own, so that the
/// sign-up function can be denied access to everything else.
public final class SubscriberTableKeys {
  /// The newsletter's wrapped keys.
  public static final RowKey VAULT = new RowKey("vault", "keys");

  /// The first part of the sort keys of open issues' markers.
  public static final String OPEN = "open#";

  /// The first part of the sort keys of relays' states.
  public static final String RELAY = "relay#";

  private static final String ISSUES = "issues";

  /// The state of all newsletters.
  public static final RowKey SITE = new RowKey(ISSUES, "site");

  /// The lease of the one sender.
  public static final RowKey SENDER = new RowKey(ISSUES, "sender");

  /// Sorts after every key with the same prefix: keys consist of `0-9A-Za-z#-_` only.
  private static final String END = "~";

  /// The first possible character of a subscriber id.
  private static final String START = "-";

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

  public static RowKey relayMailing(RelayId relay) {
    return new RowKey(ISSUES, RELAY + relay.slug());
  }

  /// The marker of an issue that is not final.
  public static RowKey openIssue(IssueKey issue) {
    return new RowKey(ISSUES, OPEN + issue.relay().slug() + "#" + dueDate(issue));
  }

  /// The states of the site and the relays, the sender's lease, and the open issues in order of
  /// relay and due date.
  public static KeyRange mailingOverview() {
    return new KeyRange(ISSUES, START, END);
  }

  public static RowKey issue(IssueKey issue) {
    return new RowKey(ISSUES + "#" + issue.relay().slug(), dueDate(issue));
  }

  /// A relay's issues in order of their due dates.
  public static KeyRange issues(RelayId relay) {
    return new KeyRange(ISSUES + "#" + relay.slug(), START, END);
  }

  public static RowKey issueBatch(IssueKey issue, int number) {
    return new RowKey(issuePartition(issue), String.format(Locale.ROOT, "batch#%06d", number));
  }

  public static RowKey ledgerLine(LedgerKey key) {
    return new RowKey(
        issuePartition(key.issue()) + "#" + key.batch(),
        String.format(Locale.ROOT, "line#%03d", key.place()));
  }

  /// The lines of a batch in order of their places.
  public static KeyRange ledgerLines(IssueKey issue, int batch) {
    var first = ledgerLine(new LedgerKey(issue, batch, 1));
    var last = ledgerLine(new LedgerKey(issue, batch, IssueBatch.READERS));
    return new KeyRange(first.pk(), first.sk(), last.sk());
  }

  private static String issuePartition(IssueKey issue) {
    return "issue#" + issue.relay().slug() + "#" + issue.id();
  }

  private static String dueDate(IssueKey issue) {
    return issue.id().dueDay() + "#" + issue.id();
  }

  private static String reader(SubscriberId who) {
    return READER + who.text();
  }
}
