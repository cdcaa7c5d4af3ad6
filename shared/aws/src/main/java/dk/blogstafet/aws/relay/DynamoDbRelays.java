package dk.blogstafet.aws.relay;

import dk.blogstafet.aws.dynamodb.GuardedTransaction;
import dk.blogstafet.aws.dynamodb.ItemReader;
import dk.blogstafet.aws.dynamodb.TableReader;
import dk.blogstafet.editing.SignedChange;
import dk.blogstafet.relay.CommitResult;
import dk.blogstafet.relay.PostChange;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayChange;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.RenewalHint;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.SiteSnapshot;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The site and its relays in DynamoDB.
public final class DynamoDbRelays implements Relays {
  private final TableReader table;
  private final AuditWriter writer;

  public DynamoDbRelays(DynamoDbClient client, String table) {
    this(new TableReader(client, table), AuditWriter.NONE);
  }

  public DynamoDbRelays(TableReader table, AuditWriter auditWriter) {
    this.table = table;
    this.writer = auditWriter;
  }

  /// One Query for each 1 MB of relay rows (hundreds of relays).
  @Override
  public Optional<SiteSnapshot> siteSnapshot() {
    var readers = table.all(PostTableKeys.siteAndRelays(), reader -> reader);
    var relays = readers.stream().filter(PostTableKeys::isRelay).map(RelayRow::read).toList();
    return readers.stream()
        .filter(PostTableKeys::isSite)
        .findFirst()
        .map(site -> new SiteSnapshot(SiteRow.read(site), SiteRow.revision(site), relays));
  }

  /// One GetItem.
  @Override
  public Optional<RelaySnapshot> find(RelayId relay) {
    return table.get(PostTableKeys.relay(relay)).map(RelayRow::read);
  }

  /// One TransactWriteItems of one row: unlike a PutItem, it can be repeated after a lost response.
  @Override
  public boolean describe(Revision seen, Site updated) {
    var transaction = new GuardedTransaction(table);
    var row = SiteRow.write(updated, seen.next());
    if (seen.equals(Revision.NONE)) {
      transaction.putNew(row);
    } else {
      transaction.putOver(row, SiteRow.REVISION, seen.number());
    }
    writer.record(transaction, () -> SignedChange.ofDescription(seen, updated));
    return transaction.write();
  }

  /// One TransactWriteItems of two rows.
  @Override
  public CommitResult open(Relay relay) {
    var snapshot = RelaySnapshot.opening(relay);
    var transaction = new GuardedTransaction(table);
    transaction.putNew(RelayRow.write(snapshot));
    writer.record(transaction, () -> SignedChange.ofOpening(snapshot));
    return write(transaction, snapshot, RelayChange.ofRelay(snapshot.revision()), RenewalHint.DONE);
  }

  /// One TransactWriteItems of two rows.
  @Override
  public CommitResult describe(RelaySnapshot seen, Relay updated) {
    var then = seen.withDescription(updated);
    var transaction = over(seen, then);
    writer.record(transaction, () -> SignedChange.ofDescription(seen, then));
    return write(transaction, then, RelayChange.ofRelay(then.revision()), RenewalHint.DONE);
  }

  /// One TransactWriteItems: two rows, and for each change three (add), four (withdraw, restore) or
  /// four to six (correct, and up to 54 if a post with 50 corrections is purged).
  ///
  /// @throws IllegalArgumentException for changes of more than 100 rows in all
  @Override
  public CommitResult commit(
      RelaySnapshot seen, RelaySnapshot then, List<PostChange> changes, RenewalHint hint) {
    var transaction = over(seen, then);
    var rows = new PostChangeRows(transaction, seen.id());
    changes.forEach(rows::write);
    writer.record(transaction, () -> SignedChange.of(then, changes));
    writer.record(transaction, changes);
    return write(transaction, then, RelayChange.of(then.revision(), changes), hint);
  }

  private GuardedTransaction over(RelaySnapshot seen, RelaySnapshot then) {
    if (!seen.id().equals(then.id())) {
      throw new IllegalArgumentException("A relay's id can't change: " + seen.id());
    }
    var transaction = new GuardedTransaction(table);
    transaction.putOver(RelayRow.write(then), RelayRow.REVISION, seen.revision().number());
    return transaction;
  }

  private CommitResult write(
      GuardedTransaction transaction, RelaySnapshot then, RelayChange change, RenewalHint hint) {
    var key = PostTableKeys.change(then.id(), then.revision(), hint);
    transaction.putNew(ChangeRow.write(ItemReader.at(key), change.causedBy(writer.cause())));
    return transaction.write() ? new CommitResult.Done(then) : new CommitResult.Conflict();
  }
}
