package dk.blogstafet.aws;

import dk.blogstafet.newsletter.vault.WrappedKeyStore;
import dk.blogstafet.newsletter.vault.WrappedKeys;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The newsletter's wrapped keys in the subscribers' table: a copy or backup of it has them with
/// the addresses that they open, and can't open them without the key that wraps them.
public final class DynamoDbKeyShelf implements WrappedKeyStore {
  private final Table table;

  public DynamoDbKeyShelf(DynamoDbClient client, String table) {
    this.table = new Table(client, table);
  }

  /// One GetItem.
  @Override
  public Optional<WrappedKeys> keys() {
    return table
        .get(SubscriberKeys.VAULT)
        .map(
            row -> new WrappedKeys(row.text("publicKey"), row.text("naming"), row.text("opening")));
  }

  /// One TransactWriteItems of one row: unlike a PutItem, it can be sent again after a lost answer.
  @Override
  public boolean put(WrappedKeys keys) {
    var row =
        Row.at(SubscriberKeys.VAULT)
            .text("publicKey", keys.publicKey())
            .text("naming", keys.naming())
            .text("opening", keys.opening());
    return new Bundle(table).put(row, Condition.ABSENT).write() instanceof Bundle.Written.Done;
  }
}
