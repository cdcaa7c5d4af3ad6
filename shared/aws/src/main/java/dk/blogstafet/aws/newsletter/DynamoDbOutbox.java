package dk.blogstafet.aws.newsletter;

import dk.blogstafet.aws.dynamodb.ItemReader;
import dk.blogstafet.aws.dynamodb.KeyRange;
import dk.blogstafet.aws.dynamodb.RowKey;
import dk.blogstafet.aws.dynamodb.TableReader;
import dk.blogstafet.aws.outbox.OutboxTable;
import dk.blogstafet.newsletter.OutboxTask;
import java.time.InstantSource;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The outbox in the subscribers table.
public final class DynamoDbOutbox extends OutboxTable<OutboxTask> {
  /// Creates an outbox.
  ///
  /// @param clock decides when tasks expire
  public DynamoDbOutbox(DynamoDbClient client, String table, InstantSource clock) {
    super(new TableReader(client, table), clock);
  }

  @Override
  protected RowKey key(String name) {
    return SubscriberTableKeys.outboxTask(name);
  }

  @Override
  protected KeyRange tasks() {
    return SubscriberTableKeys.outboxTasks();
  }

  @Override
  protected ItemReader.ItemBuilder write(OutboxTask task) {
    return OutboxTaskRow.write(task);
  }

  @Override
  protected OutboxTask read(ItemReader row) {
    return OutboxTaskRow.read(row);
  }

  /// A repeated request replaces the address.
  @Override
  protected Stream<String> changing() {
    return Stream.of(OutboxTaskRow.ADDRESS);
  }
}
