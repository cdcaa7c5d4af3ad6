package dk.blogstafet.aws.issue;

import dk.blogstafet.aws.dynamodb.ItemReader;
import dk.blogstafet.aws.dynamodb.WriteCondition;
import dk.blogstafet.newsletter.SubscriberId;
import dk.blogstafet.newsletter.issue.IssueBatch;
import dk.blogstafet.newsletter.issue.IssueKey;

/// A batch of an issue's readers as a row.
final class IssueBatchRow {
  private static final String READERS = "readers";

  private IssueBatchRow() {}

  static ItemReader.ItemBuilder write(IssueBatch batch) {
    return ItemReader.at(IssueTableKeys.issueBatch(batch.issue(), batch.number()))
        .number("number", batch.number())
        .text("start", batch.start())
        .texts(READERS, batch.readers().stream().map(SubscriberId::text).toList());
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
