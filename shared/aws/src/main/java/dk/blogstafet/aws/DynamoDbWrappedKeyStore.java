package dk.blogstafet.aws;

import dk.blogstafet.newsletter.vault.WrappedKeyStore;
import dk.blogstafet.newsletter.vault.WrappedKeys;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The newsletter's wrapped keys in the subscribers' table: a copy or backup of it has them with
/// the addresses that they open, and can't open them without the key that wraps them.
public final class DynamoDbWrappedKeyStore implements WrappedKeyStore {
  private final TableReader table;

  public DynamoDbWrappedKeyStore(DynamoDbClient client, String table) {
    this.table = new TableReader(client, table);
  }

  /// One GetItem.
  @Override
  public Optional<WrappedKeys> keys() {
    return table
        .get(SubscriberTableKeys.VAULT)
        .map(reader ->
            new WrappedKeys(
                reader.text("publicKey"), reader.text("naming"), reader.text("opening")));
  }

  /// One TransactWriteItems of one row: unlike a PutItem, it can be sent again after a lost answer.
  @Override
  public boolean put(WrappedKeys keys) {
    var row =
        ItemReader.at(SubscriberTableKeys.VAULT)
            .text("publicKey", keys.publicKey())
            .text("naming", keys.naming())
            .text("opening", keys.opening());
    return new TransactWrite(table).put(row, WriteCondition.ABSENT).write()
        instanceof TransactWrite.TransactWriteResult.Done;
  }
}
