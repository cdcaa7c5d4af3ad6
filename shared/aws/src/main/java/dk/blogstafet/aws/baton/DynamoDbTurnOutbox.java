package dk.blogstafet.aws.baton;

import dk.blogstafet.aws.dynamodb.TableReader;
import dk.blogstafet.aws.dynamodb.TransactWrite;
import dk.blogstafet.baton.TurnMailTask;
import dk.blogstafet.baton.TurnOutbox;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The outbox in the manuscripts table: one partition that holds only unfinished tasks.
public final class DynamoDbTurnOutbox implements TurnOutbox {
  private final TableReader table;

  public DynamoDbTurnOutbox(TableReader manuscripts) {
    this.table = manuscripts;
  }

  /// One GetItem.
  @Override
  public Optional<TurnMailTask> find(String name) {
    return table.get(ManuscriptTableKeys.outboxTask(name)).map(TurnMailTaskRow::read);
  }

  /// One Query for each 1 MB of waiting tasks, due or not (about 5,000).
  @Override
  public List<TurnMailTask> due(Instant now, int limit) {
    return table.matching(
        ManuscriptTableKeys.outboxTasks(), TurnMailTaskRow.due(now), limit, TurnMailTaskRow::read);
  }

  /// One TransactWriteItems of one row: unlike a PutItem, it can be repeated after a lost response.
  @Override
  public boolean replace(TurnMailTask seen, TurnMailTask then) {
    var isUnchanged = TurnMailTaskRow.isUnchanged(seen);
    return isDone(new TransactWrite(table).put(TurnMailTaskRow.write(then), isUnchanged));
  }

  /// One TransactWriteItems of one row.
  @Override
  public boolean remove(TurnMailTask seen) {
    var key = ManuscriptTableKeys.outboxTask(seen.name());
    return isDone(new TransactWrite(table).delete(key, TurnMailTaskRow.isUnchanged(seen)));
  }

  private static boolean isDone(TransactWrite write) {
    return write.write() instanceof TransactWrite.TransactWriteResult.Done;
  }
}
