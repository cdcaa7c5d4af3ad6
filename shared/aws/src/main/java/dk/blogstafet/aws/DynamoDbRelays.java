package dk.blogstafet.aws;

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
  private final Table table;
  private final Witness witness;

  public DynamoDbRelays(DynamoDbClient client, String table) {
    this(new Table(client, table), Witness.NONE);
  }

  DynamoDbRelays(Table table, Witness witness) {
    this.table = table;
    this.witness = witness;
  }

  /// One Query, for each 1 MB of relay rows (hundreds of relays).
  @Override
  public Optional<SiteSnapshot> siteSnapshot() {
    var rows = table.all(Keys.medium(), row -> row);
    var relays = rows.stream().filter(Keys::isRelay).map(RelayRow::read).toList();
    return rows.stream()
        .filter(Keys::isSite)
        .findFirst()
        .map(site -> new SiteSnapshot(SiteRow.read(site), SiteRow.revision(site), relays));
  }

  /// One GetItem.
  @Override
  public Optional<RelaySnapshot> find(RelayId relay) {
    return table.get(Keys.relay(relay)).map(RelayRow::read);
  }

  /// One TransactWriteItems of one row: unlike a PutItem, it can be sent again after a lost answer.
  @Override
  public boolean describe(Revision seen, Site anew) {
    var transaction = new Transaction(table);
    var row = SiteRow.write(anew, seen.next());
    if (seen.equals(Revision.NONE)) {
      transaction.putNew(row);
    } else {
      transaction.putOver(row, SiteRow.REVISION, seen.number());
    }
    witness.describe(transaction, seen, anew);
    return transaction.write();
  }

  /// One TransactWriteItems of two rows.
  @Override
  public CommitResult open(Relay relay) {
    var snapshot = RelaySnapshot.opening(relay);
    var transaction = new Transaction(table);
    transaction.putNew(RelayRow.write(snapshot));
    witness.open(transaction, snapshot);
    return write(transaction, snapshot, RelayChange.ofRelay(snapshot.revision()), RenewalHint.DONE);
  }

  /// One TransactWriteItems of two rows.
  @Override
  public CommitResult describe(RelaySnapshot seen, Relay anew) {
    var then = seen.described(anew);
    var transaction = over(seen, then);
    witness.describe(transaction, seen, then);
    return write(transaction, then, RelayChange.ofRelay(then.revision()), RenewalHint.DONE);
  }

  /// One TransactWriteItems: two rows, and for each step three (add), four (withdraw, restore) or
  /// four to six (correct, and up to 54 where a post with 50 corrections is purged).
  ///
  /// @throws IllegalArgumentException for steps of more than 100 rows in all
  @Override
  public CommitResult record(
      RelaySnapshot seen, RelaySnapshot then, List<PostChange> changes, RenewalHint hint) {
    var transaction = over(seen, then);
    var rows = new StepRows(transaction, seen.id());
    changes.forEach(rows::write);
    witness.record(transaction, then, changes);
    return write(transaction, then, RelayChange.of(then.revision(), changes), hint);
  }

  private Transaction over(RelaySnapshot seen, RelaySnapshot then) {
    if (!seen.id().equals(then.id())) {
      throw new IllegalArgumentException("A relay keeps its name: " + seen.id());
    }
    var transaction = new Transaction(table);
    transaction.putOver(RelayRow.write(then), RelayRow.REVISION, seen.revision().number());
    return transaction;
  }

  private CommitResult write(
      Transaction transaction, RelaySnapshot then, RelayChange change, RenewalHint hint) {
    var key = Keys.change(then.id(), then.revision(), hint);
    transaction.putNew(ChangeRow.write(Row.at(key), change.by(witness.cause())));
    return transaction.write() ? new CommitResult.Done(then) : new CommitResult.Conflict();
  }
}
