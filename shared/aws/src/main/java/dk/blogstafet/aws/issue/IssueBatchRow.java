package dk.blogstafet.aws.issue;

import dk.blogstafet.aws.dynamodb.ItemReader;
import dk.blogstafet.aws.dynamodb.RowExpiry;
import dk.blogstafet.aws.dynamodb.WriteCondition;
import dk.blogstafet.newsletter.SubscriberId;
import dk.blogstafet.newsletter.issue.IssueBatch;
import dk.blogstafet.newsletter.issue.IssueKey;
import java.time.Instant;

/// A batch of an issue's readers as a row.
final class IssueBatchRow {
  private static final String READERS = "readers";

  private IssueBatchRow() {}

  /// Only a batch with readers expires: the start of a finished one leads to no reader.
  static ItemReader.ItemBuilder write(IssueBatch batch, Instant now) {
    var row =
        ItemReader.at(IssueTableKeys.issueBatch(batch.issue(), batch.number()))
            .number("number", batch.number())
            .text("start", batch.start())
            .texts(READERS, batch.readers().stream().map(SubscriberId::text).toList());
    return batch.isDone()
        ? row
        : row.number(RowExpiry.EXPIRES, RowExpiry.seconds(now.plus(IssueBatch.TERM)));
  }

  static IssueBatch read(IssueKey issue, ItemReader reader) {
    return new IssueBatch(
        issue,
        reader.integer("number"),
        reader.text("start"),
        reader.texts(READERS).stream().map(SubscriberId::new).toList());
  }

  /// Requires an open batch in the place of a finished one, and none in the place of a new one.
  static WriteCondition precedes(IssueBatch then) {
    return then.isDone() ? WriteCondition.has(READERS) : WriteCondition.ABSENT;
  }
}
