package dk.blogstafet.aws.dynamodb;

import dk.blogstafet.editing.StaleActionException;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// A transaction whose rows are written all or not at all, in one request. Its first row, and rows
/// that must be as they were read, detect conflicts; guard rows decide whether the action is still
/// allowed.
public final class GuardedTransaction {
  private final TableReader table;
  private final TransactWrite rows;
  private final SortedMap<Integer, RowFailure> failures;
  private final RowFailure conflict;

  /// What it means that a row's condition fails, in order of precedence.
  ///
  /// @param exception that is thrown; empty if [#write] reports a conflict
  private record RowFailure(int order, Optional<Supplier<? extends RuntimeException>> exception) {
    static final RowFailure STALE = new RowFailure(1, Optional.of(StaleActionException::new));
    static final RowFailure CONFLICT = new RowFailure(2, Optional.empty());
    static final RowFailure OVERTAKEN = new RowFailure(3, STALE.exception);
  }

  public GuardedTransaction(TableReader table) {
    this(
        table,
        new TransactWrite(table),
        new TreeMap<>(Map.of(0, RowFailure.CONFLICT)),
        RowFailure.CONFLICT);
  }

  private GuardedTransaction(
      TableReader table,
      TransactWrite rows,
      SortedMap<Integer, RowFailure> failures,
      RowFailure conflict) {
    this.table = table;
    this.rows = rows;
    this.failures = failures;
    this.conflict = conflict;
  }

  /// Returns the part of this transaction in another table.
  ///
  /// @param outdated what [#write] throws if the part has a conflict
  public GuardedTransaction in(TableReader other, Supplier<? extends RuntimeException> outdated) {
    return new GuardedTransaction(other, rows, failures, new RowFailure(2, Optional.of(outdated)));
  }

  /// Puts a row, whether it exists or not.
  public void put(ItemReader.ItemBuilder row) {
    rows.add(TransactionItem.put(table, row));
  }

  /// Puts a row that must not exist.
  public void putNew(ItemReader.ItemBuilder row) {
    rows.add(TransactionItem.put(table, row, WriteCondition.ABSENT));
  }

  /// Puts a row that must not exist; it is a conflict if it does.
  public void putUnique(ItemReader.ItemBuilder row) {
    putIf(row, WriteCondition.ABSENT);
  }

  /// Replaces a row whose number must still be the given one; it is a conflict if it isn't.
  public void putOver(ItemReader.ItemBuilder row, String name, long seen) {
    putIf(row, WriteCondition.is(name, seen));
  }

  /// Puts a row on a condition; it is a conflict if the condition fails.
  public void putIf(ItemReader.ItemBuilder row, WriteCondition condition) {
    failures.put(rows.size(), conflict);
    rows.add(TransactionItem.put(table, row, condition));
  }

  /// Puts a guard row into another table, where no unexpired one may exist; otherwise the action is
  /// stale.
  public void guard(TableReader other, ItemReader.ItemBuilder row, Instant now) {
    failures.put(rows.size(), RowFailure.STALE);
    rows.add(TransactionItem.put(other, row, RowExpiry.free(now)));
  }

  /// Replaces a guard row of another table, whose number must still be the given one; otherwise the
  /// action is stale.
  public void guard(TableReader other, ItemReader.ItemBuilder row, String name, long seen) {
    failures.put(rows.size(), RowFailure.STALE);
    rows.add(TransactionItem.put(other, row, WriteCondition.is(name, seen)));
  }

  /// Checks a guard row of another table, whose number must still be the given one; otherwise the
  /// action is stale.
  public void guard(TableReader other, RowKey key, String name, long seen) {
    failures.put(rows.size(), RowFailure.STALE);
    rows.add(TransactionItem.check(other, key, WriteCondition.is(name, seen)));
  }

  /// Checks a guard row of another table, which must lack an attribute; otherwise the action is
  /// stale.
  public void guardWithout(TableReader other, RowKey key, String name) {
    failures.put(rows.size(), RowFailure.STALE);
    rows.add(TransactionItem.check(other, key, WriteCondition.lacks(name)));
  }

  /// Appends a row to a chain in another table. If the position is taken, everything must be read
  /// again.
  public void append(TableReader other, ItemReader.ItemBuilder row) {
    failures.put(rows.size(), RowFailure.OVERTAKEN);
    rows.add(TransactionItem.put(other, row, WriteCondition.ABSENT));
  }

  /// Deletes a row, if it exists.
  public void delete(RowKey key) {
    rows.add(TransactionItem.delete(table, key));
  }

  /// Writes the rows.
  ///
  /// @return false if a row that detects conflicts was not as expected, or another transaction was
  ///   writing the same rows: nothing was written
  /// @throws StaleActionException if a guard fails, or the chain has grown: nothing was written
  ///   either
  /// @throws IllegalArgumentException for more rows than fit one transaction
  public boolean write() {
    return rows.attempt().map(this::isWritten).orElse(true);
  }

  /// Returns false, or throws the reason.
  private boolean isWritten(TransactionCanceledException canceled) {
    var codes = TransactWrite.codes(canceled);
    var isBusy = codes.contains(TransactWrite.CONFLICT);
    var failure =
        failures.entrySet().stream()
            .filter(row -> TransactWrite.FAILED.equals(codes.get(row.getKey())))
            .map(Map.Entry::getValue)
            .min(Comparator.comparingInt(RowFailure::order));
    if (failure.isEmpty() && !isBusy) {
      throw canceled;
    }
    var thrown =
        failure
            .filter(it -> !isBusy || it.order < RowFailure.OVERTAKEN.order)
            .flatMap(RowFailure::exception);
    if (thrown.isPresent()) {
      throw thrown.get().get();
    }
    return false;
  }
}
