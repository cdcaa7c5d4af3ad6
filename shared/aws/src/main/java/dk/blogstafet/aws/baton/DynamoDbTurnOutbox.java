package dk.blogstafet.aws.baton;

import dk.blogstafet.aws.dynamodb.ItemReader;
import dk.blogstafet.aws.dynamodb.KeyRange;
import dk.blogstafet.aws.dynamodb.RowKey;
import dk.blogstafet.aws.dynamodb.TableReader;
import dk.blogstafet.aws.outbox.OutboxTable;
import dk.blogstafet.baton.TurnMailTask;
import java.time.InstantSource;
import java.util.stream.Stream;

/// The outbox in the manuscripts table. Its tasks don't expire.
public final class DynamoDbTurnOutbox extends OutboxTable<TurnMailTask> {
  public DynamoDbTurnOutbox(TableReader manuscripts, InstantSource clock) {
    super(manuscripts, clock);
  }

  @Override
  protected RowKey key(String name) {
    return ManuscriptTableKeys.outboxTask(name);
  }

  @Override
  protected KeyRange tasks() {
    return ManuscriptTableKeys.outboxTasks();
  }

  @Override
  protected ItemReader.ItemBuilder write(TurnMailTask task) {
    return TurnMailTaskRow.write(task);
  }

  @Override
  protected TurnMailTask read(ItemReader row) {
    return TurnMailTaskRow.read(row);
  }

  @Override
  protected Stream<String> changing() {
    return Stream.of(TurnMailTaskRow.COUNTED);
  }
}
