package dk.blogstafet.aws.issue;

import dk.blogstafet.aws.dynamodb.KeyRange;
import dk.blogstafet.aws.dynamodb.RowKey;
import dk.blogstafet.newsletter.issue.IssueBatch;
import dk.blogstafet.newsletter.issue.IssueKey;
import dk.blogstafet.newsletter.issue.LedgerKey;
import dk.blogstafet.relay.RelayId;
import java.util.Locale;

/// The layout of issues in the subscribers table.
final class IssueTableKeys {
  /// The first part of the sort keys of open issues' markers.
  static final String OPEN = "open#";

  /// The first part of the sort keys of relays' states.
  static final String RELAY = "relay#";

  private static final String ISSUES = "issues";

  /// The state of all newsletters.
  static final RowKey SITE = new RowKey(ISSUES, "site");

  /// The lease of the one sender.
  static final RowKey SENDER = new RowKey(ISSUES, "sender");

  /// Sorts before every sort key.
  private static final String START = "-";

  /// Sorts after every sort key: they consist of `0-9A-Za-z#-_` only.
  private static final String END = "~";

  private IssueTableKeys() {}

  static RowKey relayMailing(RelayId relay) {
    return new RowKey(ISSUES, RELAY + relay.slug());
  }

  /// The marker of an issue that is not final.
  static RowKey openIssue(IssueKey issue) {
    return new RowKey(ISSUES, OPEN + issue.relay().slug() + "#" + dueDate(issue));
  }

  /// The states of the site and the relays, the sender's lease, and the open issues in order of
  /// relay and due date.
  static KeyRange mailingOverview() {
    return new KeyRange(ISSUES, START, END);
  }

  static RowKey issue(IssueKey issue) {
    return new RowKey(ISSUES + "#" + issue.relay().slug(), dueDate(issue));
  }

  /// A relay's issues in order of their due dates.
  static KeyRange issues(RelayId relay) {
    return new KeyRange(ISSUES + "#" + relay.slug(), START, END);
  }

  static RowKey issueBatch(IssueKey issue, int number) {
    return new RowKey(issuePartition(issue), String.format(Locale.ROOT, "batch#%06d", number));
  }

  static RowKey ledgerLine(LedgerKey key) {
    return new RowKey(
        issuePartition(key.issue()) + "#" + key.batch(),
        String.format(Locale.ROOT, "line#%03d", key.place()));
  }

  /// The lines of a batch in order of their places.
  static KeyRange ledgerLines(IssueKey issue, int batch) {
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
}
