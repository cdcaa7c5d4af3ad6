package dk.blogstafet.aws;

import dk.blogstafet.editing.ActionResult;
import dk.blogstafet.editing.AuditEntry;
import dk.blogstafet.editing.ContentHashes;
import dk.blogstafet.editing.EditorKey;
import dk.blogstafet.editing.Editors;
import dk.blogstafet.editing.IdempotencyKey;
import dk.blogstafet.editing.KeyChange;
import dk.blogstafet.editing.KeyId;
import dk.blogstafet.editing.SignedAction;
import dk.blogstafet.editing.StaleActionException;
import dk.blogstafet.relay.Relays;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Editors' keys, receipts and the trail in a table of their own, which no public function can
/// read. An act's transaction reaches over both tables.
public final class DynamoDbEditors implements Editors {
  private final Table posts;
  private final Table editors;
  private final BatchRead batch;
  private final InstantSource clock;

  /// Editors beside posts.
  ///
  /// @param clock by which receipts grow old
  public DynamoDbEditors(
      DynamoDbClient client, String postsTable, String editorsTable, InstantSource clock) {
    this.posts = new Table(client, postsTable);
    this.editors = new Table(client, editorsTable);
    this.batch = new BatchRead(editors);
    this.clock = clock;
  }

  /// One BatchGetItem.
  @Override
  public IdempotencyLookup look(IdempotencyKey idempotencyKey) {
    var key = EditorKeys.key(idempotencyKey.key());
    var receipt = EditorKeys.receipt(idempotencyKey);
    var rows = batch.rows(List.of(key, receipt));
    var now = clock.instant();
    return new IdempotencyLookup(
        at(rows, key).map(KeyRow::read),
        at(rows, receipt)
            .filter(row -> !ReceiptRow.isOver(row, now))
            .map(row -> ReceiptRow.read(idempotencyKey, row)));
  }

  private static Optional<Row> at(List<Row> rows, Key key) {
    return rows.stream().filter(row -> Key.of(row.attributes()).equals(key)).findFirst();
  }

  /// Reads cost what they cost without an act; a change takes one Query and three rows more in its
  /// transaction.
  @Override
  public Relays relays(SignedAction act) {
    return new DynamoDbRelays(posts, new SignedWitness(editors, act));
  }

  /// One TransactWriteItems of two rows.
  @Override
  public void note(SignedAction act, ActionResult result) {
    var transaction = new Transaction(editors);
    var witness = new SignedWitness(editors, act);
    witness.keepReceipt(transaction, result);
    witness.checkKey(transaction);
    write(transaction);
  }

  /// One Query and one TransactWriteItems of up to five rows.
  @Override
  public void change(SignedAction act, KeyChange change) {
    var transaction = new Transaction(editors);
    var witness = new SignedWitness(editors, act);
    change.added().ifPresent(key -> transaction.putNew(KeyRow.write(key)));
    change.changed().ifPresent(key -> putOver(transaction, key));
    // A row can be checked once in a transaction: the act's own key is, where it is the changed
    // one.
    if (change.changed().stream().noneMatch(key -> key.id().equals(act.key().id()))) {
      witness.checkKey(transaction);
    }
    witness.keepAside(transaction, change.result(), ContentHashes.of(change));
    write(transaction);
  }

  private void putOver(Transaction transaction, EditorKey key) {
    transaction.bar(editors, KeyRow.write(key), KeyRow.VERSION, key.version() - 1L);
  }

  private static void write(Transaction transaction) {
    if (!transaction.write()) {
      throw new StaleActionException();
    }
  }

  /// One TransactWriteItems of one row.
  @Override
  public void trust(EditorKey key) {
    var transaction = new Transaction(editors);
    transaction.putNew(KeyRow.write(key));
    if (!transaction.write() && find(key.id()).isEmpty()) {
      throw new StaleActionException();
    }
  }

  /// One GetItem.
  @Override
  public Optional<EditorKey> find(KeyId key) {
    return editors.get(EditorKeys.key(key)).map(KeyRow::read);
  }

  /// One Query for each 1 MB of keys (some 2,000).
  @Override
  public List<EditorKey> keys() {
    return editors.all(EditorKeys.keys(), KeyRow::read);
  }

  /// One Query for each 1 MB of lines.
  @Override
  public List<AuditEntry> trail(String chain, long after, int limit) {
    return editors.first(EditorKeys.chainAfter(chain, after), limit, EntryRow::read);
  }
}
