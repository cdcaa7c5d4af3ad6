package dk.blogstafet.aws;

import dk.blogstafet.newsletter.Outbox;
import dk.blogstafet.newsletter.OutboxTask;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Errands in the subscribers' table, all in one partition, which holds only what isn't done yet.
public final class DynamoDbOutbox implements Outbox {
  private final Table table;
  private final InstantSource clock;

  /// An outbox in the subscribers' table.
  ///
  /// @param clock by which errands grow old
  public DynamoDbOutbox(DynamoDbClient client, String table, InstantSource clock) {
    this.table = new Table(client, table);
    this.clock = clock;
  }

  /// One GetItem.
  @Override
  public Optional<OutboxTask> find(String name) {
    return table
        .get(SubscriberKeys.errand(name))
        .filter(row -> !Expiry.isOver(row, clock.instant()))
        .map(ErrandRow::read);
  }

  /// One Query, for each 1 MB of errands that wait, due or not (some 5,000).
  @Override
  public List<OutboxTask> due(Instant now, int limit) {
    return table.matching(SubscriberKeys.errands(), ErrandRow.due(now), limit, ErrandRow::read);
  }

  /// One TransactWriteItems of one row: unlike a PutItem, it can be sent again after a lost answer.
  @Override
  public boolean replace(OutboxTask seen, OutboxTask then) {
    var stands = ErrandRow.stands(seen, clock.instant());
    return isDone(new Bundle(table).put(ErrandRow.write(then), stands));
  }

  /// One TransactWriteItems of one row.
  @Override
  public boolean remove(OutboxTask seen) {
    var stands = ErrandRow.stands(seen, clock.instant());
    return isDone(new Bundle(table).delete(SubscriberKeys.errand(seen.name()), stands));
  }

  private static boolean isDone(Bundle bundle) {
    return bundle.write() instanceof Bundle.Written.Done;
  }
}
