package dk.blogstafet.aws.dynamodb;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// A transaction whose rows are written all or not at all, each with its own condition. It reports
/// which rows were rejected; [GuardedTransaction] adds what a rejection means.
public final class TransactWrite {
  /// DynamoDB's maximum number of rows in a transaction.
  public static final int ROWS = 100;

  static final String FAILED = "ConditionalCheckFailed";
  static final String CONFLICT = "TransactionConflict";

  /// How often a write is tried that conflicts with other processes.
  static final int TRIES = 5;

  private static final Duration PAUSE = Duration.ofMillis(10);

  private final TableReader table;
  private final List<TransactionItem> items = new ArrayList<>();

  public TransactWrite(TableReader table) {
    this.table = table;
  }

  /// The result of a transaction.
  public sealed interface TransactWriteResult {
    record Done() implements TransactWriteResult {}

    /// Nothing was written, because these rows were not as expected.
    record Refused(Set<RowKey> rows) implements TransactWriteResult {}

    /// Nothing was written, because other processes kept writing the same rows.
    record Busy() implements TransactWriteResult {}
  }

  /// Puts a row on a condition.
  public TransactWrite put(ItemReader.ItemBuilder row, WriteCondition condition) {
    return add(TransactionItem.put(table, row, condition));
  }

  /// Deletes a row, if it exists.
  public TransactWrite delete(RowKey key) {
    return add(TransactionItem.delete(table, key));
  }

  /// Deletes a row on a condition.
  public TransactWrite delete(RowKey key, WriteCondition condition) {
    return add(TransactionItem.delete(table, key, condition));
  }

  /// Puts a row that doesn't exist, and leaves an existing one unchanged: each attribute is set
  /// only if it is missing.
  public TransactWrite keep(ItemReader.ItemBuilder row, WriteCondition condition) {
    return add(TransactionItem.keep(table, row, condition));
  }

  TransactWrite add(TransactionItem item) {
    items.add(item);
    return this;
  }

  /// Writes the rows in one request, or in several if other processes write the same rows.
  ///
  /// @throws IllegalArgumentException for more rows than fit one transaction
  public TransactWriteResult write() {
    TransactWriteResult result = new TransactWriteResult.Busy();
    for (var number = 0; number < TRIES && result instanceof TransactWriteResult.Busy; number++) {
      pause(number);
      result = attempt().map(this::result).orElseGet(TransactWriteResult.Done::new);
    }
    return result;
  }

  private TransactWriteResult result(TransactionCanceledException canceled) {
    var codes = codes(canceled);
    if (codes.contains(FAILED)) {
      return new TransactWriteResult.Refused(
          IntStream.range(0, codes.size())
              .filter(row -> FAILED.equals(codes.get(row)))
              .mapToObj(row -> items.get(row).key())
              .collect(Collectors.toUnmodifiableSet()));
    }
    if (codes.contains(CONFLICT)) {
      return new TransactWriteResult.Busy();
    }
    throw canceled;
  }

  /// Returns the outcome of each row, in the order of the rows.
  static List<String> codes(TransactionCanceledException canceled) {
    return canceled.cancellationReasons().stream().map(CancellationReason::code).toList();
  }

  int size() {
    return items.size();
  }

  /// Writes the rows in one request.
  ///
  /// @return the reason why nothing was written
  Optional<TransactionCanceledException> attempt() {
    if (size() > ROWS) {
      throw new IllegalArgumentException(
          "A change of " + size() + " rows; at most " + ROWS + " fit: change less at once.");
    }
    try {
      table.client().transactWriteItems(request());
      return Optional.empty();
    } catch (TransactionCanceledException canceled) {
      return Optional.of(canceled);
    }
  }

  /// The token lets the SDK repeat a request whose response was lost: the repetition doesn't fail
  /// because of what the first one wrote.
  private TransactWriteItemsRequest request() {
    return TransactWriteItemsRequest.builder()
        .transactItems(items.stream().map(TransactionItem::item).toList())
        .clientRequestToken(UUID.randomUUID().toString())
        .build();
  }

  /// Waits longer each time, with jitter, so that conflicting processes don't collide again.
  static void pause(int number) {
    if (number > 0) {
      var longest = PAUSE.toNanos() << number;
      LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(longest / 2, longest));
    }
  }
}
