package dk.blogstafet.aws.reply;

import dk.blogstafet.aws.dynamodb.GuardedTransaction;
import dk.blogstafet.aws.dynamodb.ItemReader;
import dk.blogstafet.aws.dynamodb.RowExpiry;
import dk.blogstafet.aws.dynamodb.TableReader;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.reply.ReplyCase;
import dk.blogstafet.reply.ReplyCaseKey;
import dk.blogstafet.reply.ReplyCases;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Cases in the manuscripts table.
public final class DynamoDbReplyCases implements ReplyCases {
  private final TableReader table;
  private final InstantSource clock;

  /// Creates the store.
  ///
  /// @param clock decides when cases expire
  public DynamoDbReplyCases(TableReader manuscripts, InstantSource clock) {
    this.table = manuscripts;
    this.clock = clock;
  }

  /// One GetItem.
  @Override
  public Optional<ReplyCase> find(ReplyCaseKey key) {
    return table.get(ReplyCaseRow.key(key)).filter(this::isKept).map(ReplyCaseRow::read);
  }

  /// One Query for each 1 MB of cases (about 200).
  @Override
  public List<ReplyCase> of(RelayId relay) {
    return table.all(ReplyCaseRow.of(relay), it -> it).stream()
        .filter(this::isKept)
        .map(ReplyCaseRow::read)
        .toList();
  }

  /// One TransactWriteItems of one row.
  @Override
  public boolean store(ReplyCase then) {
    var transaction = new GuardedTransaction(table);
    ReplyCaseRow.add(transaction, then, clock.instant());
    return transaction.write();
  }

  private boolean isKept(ItemReader row) {
    return !RowExpiry.isOver(row, clock.instant());
  }
}
