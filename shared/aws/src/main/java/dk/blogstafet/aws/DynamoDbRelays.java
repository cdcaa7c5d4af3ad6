package dk.blogstafet.aws;

import dk.blogstafet.relay.Change;
import dk.blogstafet.relay.Medium;
import dk.blogstafet.relay.Pace;
import dk.blogstafet.relay.Recorded;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.Standing;
import dk.blogstafet.relay.Step;
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
  public Optional<Medium> medium() {
    var rows = table.all(Keys.medium(), row -> row);
    var relays = rows.stream().filter(Keys::isRelay).map(RelayRow::read).toList();
    return rows.stream()
        .filter(Keys::isSite)
        .findFirst()
        .map(site -> new Medium(SiteRow.read(site), SiteRow.revision(site), relays));
  }

  /// One GetItem.
  @Override
  public Optional<Standing> find(RelayId relay) {
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
  public Recorded open(Relay relay) {
    var standing = Standing.opening(relay);
    var transaction = new Transaction(table);
    transaction.putNew(RelayRow.write(standing));
    witness.open(transaction, standing);
    return write(transaction, standing, Change.ofRelay(standing.revision()), Pace.DONE);
  }

  /// One TransactWriteItems of two rows.
  @Override
  public Recorded describe(Standing seen, Relay anew) {
    var then = seen.described(anew);
    var transaction = over(seen, then);
    witness.describe(transaction, seen, then);
    return write(transaction, then, Change.ofRelay(then.revision()), Pace.DONE);
  }

  /// One TransactWriteItems: two rows, and for each step three (add), four (withdraw, restore) or
  /// four to six (correct, and up to 54 where a post with 50 corrections is purged).
  ///
  /// @throws IllegalArgumentException for steps of more than 100 rows in all
  @Override
  public Recorded record(Standing seen, Standing then, List<Step> steps, Pace pace) {
    var transaction = over(seen, then);
    var rows = new StepRows(transaction, seen.id());
    steps.forEach(rows::write);
    witness.record(transaction, then, steps);
    return write(transaction, then, Change.of(then.revision(), steps), pace);
  }

  private Transaction over(Standing seen, Standing then) {
    if (!seen.id().equals(then.id())) {
      throw new IllegalArgumentException("A relay keeps its name: " + seen.id());
    }
    var transaction = new Transaction(table);
    transaction.putOver(RelayRow.write(then), RelayRow.REVISION, seen.revision().number());
    return transaction;
  }

  private Recorded write(Transaction transaction, Standing then, Change change, Pace pace) {
    var key = Keys.change(then.id(), then.revision(), pace);
    transaction.putNew(ChangeRow.write(Row.at(key), change.by(witness.cause())));
    return transaction.write() ? new Recorded.Done(then) : new Recorded.Overtaken();
  }
}
