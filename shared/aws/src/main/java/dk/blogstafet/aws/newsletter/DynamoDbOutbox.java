package dk.blogstafet.aws.newsletter;

import dk.blogstafet.aws.dynamodb.RowExpiry;
import dk.blogstafet.aws.dynamodb.TableReader;
import dk.blogstafet.aws.dynamodb.TransactWrite;
import dk.blogstafet.newsletter.Outbox;
import dk.blogstafet.newsletter.OutboxTask;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The outbox in the subscribers table: one partition that holds only unfinished tasks.
public final class DynamoDbOutbox implements Outbox {
  private final TableReader table;
  private final InstantSource clock;

  /// Creates an outbox.
  ///
  /// @param clock decides when tasks expire
  public DynamoDbOutbox(DynamoDbClient client, String table, InstantSource clock) {
    this.table = new TableReader(client, table);
    this.clock = clock;
  }

  /// One GetItem.
  @Override
  public Optional<OutboxTask> find(String name) {
    return table
        .get(SubscriberTableKeys.outboxTask(name))
        .filter(reader -> !RowExpiry.isOver(reader, clock.instant()))
        .map(OutboxTaskRow::read);
  }

  /// One Query for each 1 MB of waiting tasks, due or not (about 5,000).
  @Override
  public List<OutboxTask> due(Instant now, int limit) {
    return table.matching(
        SubscriberTableKeys.outboxTasks(), OutboxTaskRow.due(now), limit, OutboxTaskRow::read);
  }

  /// One TransactWriteItems of one row: unlike a PutItem, it can be repeated after a lost response.
  @Override
  public boolean replace(OutboxTask seen, OutboxTask then) {
    var isUnchanged = OutboxTaskRow.isUnchanged(seen, clock.instant());
    return isDone(new TransactWrite(table).put(OutboxTaskRow.write(then), isUnchanged));
  }

  /// One TransactWriteItems of one row.
  @Override
  public boolean remove(OutboxTask seen) {
    var isUnchanged = OutboxTaskRow.isUnchanged(seen, clock.instant());
    return isDone(
        new TransactWrite(table).delete(SubscriberTableKeys.outboxTask(seen.name()), isUnchanged));
  }

  private static boolean isDone(TransactWrite write) {
    return write.write() instanceof TransactWrite.TransactWriteResult.Done;
  }
}
