package dk.blogstafet.aws.vault;

import dk.blogstafet.aws.dynamodb.ItemReader;
import dk.blogstafet.aws.dynamodb.RowKey;
import dk.blogstafet.aws.dynamodb.TableReader;
import dk.blogstafet.aws.dynamodb.TransactWrite;
import dk.blogstafet.aws.dynamodb.WriteCondition;
import dk.blogstafet.vault.WrappedKeyStore;
import dk.blogstafet.vault.WrappedKeys;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Wrapped keys in the table of what they encrypt. A copy or backup contains both, but can't unwrap
/// the keys without the wrapping key.
public final class DynamoDbWrappedKeyStore implements WrappedKeyStore {
  private static final RowKey KEYS = new RowKey("vault", "keys");

  private final TableReader table;

  public DynamoDbWrappedKeyStore(DynamoDbClient client, String table) {
    this.table = new TableReader(client, table);
  }

  /// One GetItem.
  @Override
  public Optional<WrappedKeys> keys() {
    return table
        .get(KEYS)
        .map(reader ->
            new WrappedKeys(
                reader.text("publicKey"), reader.text("naming"), reader.text("opening")));
  }

  /// One TransactWriteItems of one row: unlike a PutItem, it can be repeated after a lost response.
  @Override
  public boolean put(WrappedKeys keys) {
    var row =
        ItemReader.at(KEYS)
            .text("publicKey", keys.publicKey())
            .text("naming", keys.naming())
            .text("opening", keys.opening());
    return new TransactWrite(table).put(row, WriteCondition.ABSENT).write()
        instanceof TransactWrite.TransactWriteResult.Done;
  }
}
