package dk.blogstafet.aws.outbox;

import dk.blogstafet.aws.dynamodb.ItemReader;
import dk.blogstafet.aws.dynamodb.KeyRange;
import dk.blogstafet.aws.dynamodb.RowExpiry;
import dk.blogstafet.aws.dynamodb.RowKey;
import dk.blogstafet.aws.dynamodb.TableReader;
import dk.blogstafet.aws.dynamodb.TransactWrite;
import dk.blogstafet.aws.dynamodb.WriteCondition;
import dk.blogstafet.mail.Outbox;
import dk.blogstafet.mail.OutboxEntry;
import dk.blogstafet.mail.OutboxProgress;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// An outbox in a table: one partition that holds only unfinished tasks. Expired tasks are ignored.
public abstract class OutboxTable<T extends OutboxEntry<T>> implements Outbox<T> {
  private static final String MADE = "made";
  private static final String DUE = "due";
  private static final String ATTEMPTS = "attempts";
  private static final String OWNER = "owner";

  private final TableReader table;
  private final InstantSource clock;

  /// @param clock decides when tasks expire
  protected OutboxTable(TableReader table, InstantSource clock) {
    this.table = table;
    this.clock = clock;
  }

  /// Returns the key of a task's row.
  protected abstract RowKey key(String name);

  /// Returns the range of all tasks.
  protected abstract KeyRange tasks();

  protected abstract ItemReader.ItemBuilder write(T task);

  protected abstract T read(ItemReader row);

  /// Returns the attributes that can change besides the progress.
  protected abstract Stream<String> changing();

  /// Adds a task's progress to its row.
  public static ItemReader.ItemBuilder write(ItemReader.ItemBuilder row, OutboxProgress progress) {
    return row.moment(MADE, progress.made())
        .moment(DUE, progress.due())
        .number(ATTEMPTS, progress.attempts())
        .text(OWNER, progress.owner());
  }

  /// Reads a task's progress from its row.
  public static OutboxProgress readProgress(ItemReader row) {
    return new OutboxProgress(
        row.moment(MADE), row.moment(DUE), row.integer(ATTEMPTS), row.text(OWNER));
  }

  /// One GetItem.
  @Override
  public final Optional<T> find(String name) {
    return table
        .get(key(name))
        .filter(row -> !RowExpiry.isOver(row, clock.instant()))
        .map(this::read);
  }

  /// One Query for each 1 MB of waiting tasks, due or not (about 5,000).
  @Override
  public final List<T> due(Instant now, int limit) {
    var isDue = WriteCondition.atMost(DUE, now.toEpochMilli()).and(RowExpiry.unexpired(now));
    return table.matching(tasks(), isDue, limit, this::read);
  }

  /// One TransactWriteItems of one row: unlike a PutItem, it can be repeated after a lost response.
  @Override
  public final boolean replace(T seen, T then) {
    return isDone(new TransactWrite(table).put(write(then), isUnchanged(seen)));
  }

  /// One TransactWriteItems of one row.
  @Override
  public final boolean remove(T seen) {
    return isDone(new TransactWrite(table).delete(key(seen.name()), isUnchanged(seen)));
  }

  /// Requires that the task is unchanged and has not expired.
  private WriteCondition isUnchanged(T seen) {
    var names = Stream.concat(Stream.of(MADE, DUE, ATTEMPTS, OWNER), changing()).toList();
    return RowExpiry.unexpired(clock.instant()).and(WriteCondition.same(write(seen), names));
  }

  private static boolean isDone(TransactWrite write) {
    return write.write() instanceof TransactWrite.TransactWriteResult.Done;
  }
}
