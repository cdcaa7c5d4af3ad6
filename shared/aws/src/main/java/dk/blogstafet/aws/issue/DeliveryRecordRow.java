package dk.blogstafet.aws.issue;

import dk.blogstafet.aws.dynamodb.ItemReader;
import dk.blogstafet.aws.dynamodb.RowExpiry;
import dk.blogstafet.aws.dynamodb.WriteCondition;
import dk.blogstafet.newsletter.issue.DeliveryRecord;
import dk.blogstafet.newsletter.issue.DeliveryState;
import dk.blogstafet.newsletter.issue.IssueKey;
import dk.blogstafet.newsletter.issue.IssueUpdate;
import dk.blogstafet.newsletter.issue.LedgerKey;
import java.time.Instant;
import java.util.List;

/// A line of the ledger as a row.
final class DeliveryRecordRow {
  private static final List<String> ATTRIBUTES =
      List.of("state", "code", "at", "detail", "bounced", "complained");

  private DeliveryRecordRow() {}

  static ItemReader.ItemBuilder write(DeliveryRecord line) {
    return ItemReader.at(IssueTableKeys.ledgerLine(line.key()))
        .text("state", line.state().label())
        .text("code", line.code())
        .moment("at", line.at())
        .text("detail", line.detail())
        .flag("bounced", line.bounced())
        .flag("complained", line.complained())
        .number(RowExpiry.EXPIRES, RowExpiry.seconds(line.expires()));
  }

  static DeliveryRecord read(IssueKey issue, int batch, ItemReader reader) {
    return new DeliveryRecord(
        new LedgerKey(issue, batch, Integer.parseInt(reader.key().tail())),
        reader.one("state", DeliveryState::of),
        reader.text("code"),
        reader.moment("at"),
        reader.text("detail"),
        reader.flag("bounced"),
        reader.flag("complained"));
  }

  /// Requires the line as it was read.
  static WriteCondition isUnchanged(IssueUpdate.LedgerChange change, Instant now) {
    return change
        .seen()
        .map(seen -> RowExpiry.ahead(now).and(WriteCondition.same(write(seen), ATTRIBUTES)))
        .orElseGet(() -> RowExpiry.free(now));
  }
}
