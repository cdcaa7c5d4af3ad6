package dk.blogstafet.aws.relay;

import dk.blogstafet.aws.dynamodb.GuardedTransaction;
import dk.blogstafet.aws.dynamodb.ItemReader;
import dk.blogstafet.aws.dynamodb.TableReader;
import dk.blogstafet.relay.ArchivedIssue;
import dk.blogstafet.relay.CommitResult;
import dk.blogstafet.relay.IssueArchive;
import dk.blogstafet.relay.IssueId;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.RelayChange;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.RenewalHint;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The public records of newsletter issues in DynamoDB, in their relays' partitions.
public final class DynamoDbIssueArchive implements IssueArchive {
  private final TableReader table;

  public DynamoDbIssueArchive(DynamoDbClient client, String table) {
    this.table = new TableReader(client, table);
  }

  /// One Query for each 1 MB of rows, which is about 4,000 issues of ten posts.
  @Override
  public List<ArchivedIssue> issues(RelayId relay) {
    return table.last(PostTableKeys.issues(relay), Integer.MAX_VALUE, DynamoDbIssueArchive::read);
  }

  /// One GetItem.
  @Override
  public Optional<ArchivedIssue> find(RelayId relay, IssueId issue) {
    return table.get(PostTableKeys.issue(relay, issue)).map(DynamoDbIssueArchive::read);
  }

  /// One TransactWriteItems of three rows: the relay's, the change and the issue.
  @Override
  public CommitResult commit(RelaySnapshot seen, ArchivedIssue issue) {
    var then = seen.withIssue(issue.id());
    var transaction = new GuardedTransaction(table);
    transaction.putOver(RelayRow.write(then), RelayRow.REVISION, seen.revision().number());
    var change = PostTableKeys.change(then.id(), then.revision(), RenewalHint.DONE);
    transaction.putNew(
        ChangeRow.write(ItemReader.at(change), RelayChange.ofIssue(then.revision(), issue.id())));
    transaction.putUnique(write(seen.id(), issue));
    return transaction.write() ? new CommitResult.Done(then) : new CommitResult.Conflict();
  }

  private static ItemReader.ItemBuilder write(RelayId relay, ArchivedIssue issue) {
    return ItemReader.at(PostTableKeys.issue(relay, issue.id()))
        .text("id", issue.id().text())
        .moment("cut", issue.cut())
        .texts("posts", issue.posts().stream().map(PostId::slug).toList());
  }

  private static ArchivedIssue read(ItemReader reader) {
    return new ArchivedIssue(
        new IssueId(reader.text("id")),
        reader.moment("cut"),
        reader.texts("posts").stream().map(PostId::new).toList());
  }
}
