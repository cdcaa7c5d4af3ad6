package dk.blogstafet.aws.editing;

import dk.blogstafet.aws.dynamodb.BatchRead;
import dk.blogstafet.aws.dynamodb.GuardedTransaction;
import dk.blogstafet.aws.dynamodb.ItemReader;
import dk.blogstafet.aws.dynamodb.RowExpiry;
import dk.blogstafet.aws.dynamodb.RowKey;
import dk.blogstafet.aws.dynamodb.TableReader;
import dk.blogstafet.aws.relay.DynamoDbRelays;
import dk.blogstafet.editing.ActionResult;
import dk.blogstafet.editing.AuditEntry;
import dk.blogstafet.editing.EditorAccount;
import dk.blogstafet.editing.EditorChange;
import dk.blogstafet.editing.Editors;
import dk.blogstafet.editing.IdempotencyKey;
import dk.blogstafet.editing.KeyChange;
import dk.blogstafet.editing.SignedAction;
import dk.blogstafet.editing.SignedChange;
import dk.blogstafet.editing.StaleActionException;
import dk.blogstafet.editing.key.EditorId;
import dk.blogstafet.editing.key.EditorKey;
import dk.blogstafet.editing.key.KeyId;
import dk.blogstafet.editing.key.PasskeyId;
import dk.blogstafet.editing.passkey.Passkey;
import dk.blogstafet.relay.Relays;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Editor keys, receipts and the audit log in a table of their own, which no public function can
/// read. An action's transaction spans both tables.
public final class DynamoDbEditors implements Editors {
  private final TableReader posts;
  private final TableReader editors;
  private final BatchRead batch;
  private final InstantSource clock;

  /// Creates the store.
  ///
  /// @param clock decides when receipts expire
  public DynamoDbEditors(
      DynamoDbClient client, String postsTable, String editorsTable, InstantSource clock) {
    this.posts = new TableReader(client, postsTable);
    this.editors = new TableReader(client, editorsTable);
    this.batch = new BatchRead(editors);
    this.clock = clock;
  }

  /// One BatchGetItem.
  @Override
  public IdempotencyLookup lookup(IdempotencyKey idempotencyKey) {
    var key = EditorTableKeys.key(idempotencyKey.key());
    var receipt = EditorTableKeys.receipt(idempotencyKey);
    var readers = batch.rows(List.of(key, receipt));
    var now = clock.instant();
    return new IdempotencyLookup(
        at(readers, key).map(EditorKeyRow::read),
        at(readers, receipt)
            .filter(reader -> !RowExpiry.isOver(reader, now))
            .map(reader -> ActionReceiptRow.read(idempotencyKey, reader)));
  }

  private static Optional<ItemReader> at(List<ItemReader> readers, RowKey key) {
    return readers.stream()
        .filter(reader -> RowKey.of(reader.attributes()).equals(key))
        .findFirst();
  }

  /// Reads cost the same as without an action; a change costs one Query and adds three rows to its
  /// transaction.
  @Override
  public Relays relays(SignedAction act) {
    return new DynamoDbRelays(posts, new SignedAuditWriter(editors, act));
  }

  /// One TransactWriteItems of up to four rows.
  @Override
  public void recordReceipt(SignedAction act, ActionResult result) {
    var transaction = new GuardedTransaction(editors);
    var writer = new SignedAuditWriter(editors, act);
    writer.keepReceipt(transaction, result);
    writer.checkKey(transaction);
    write(transaction);
  }

  /// One Query and one TransactWriteItems of up to five rows.
  @Override
  public void record(SignedAction act, ActionResult result) {
    var transaction = new GuardedTransaction(editors);
    new SignedAuditWriter(editors, act).record(transaction, () -> SignedChange.of(result));
    write(transaction);
  }

  /// One Query and one TransactWriteItems of up to six rows.
  @Override
  public void change(SignedAction act, KeyChange change) {
    var transaction = new GuardedTransaction(editors);
    var writer = new SignedAuditWriter(editors, act);
    change.added().ifPresent(key -> transaction.putNew(EditorKeyRow.write(key)));
    change.changed().ifPresent(key -> putOver(transaction, key));
    // A transaction can check a row only once. If the action's own key is the changed one, the
    // change itself checks it.
    if (change.changed().stream().noneMatch(key -> key.id().equals(act.key().id()))) {
      writer.checkVersion(transaction);
    }
    writer.checkAccess(transaction);
    writer.keep(transaction, SignedChange.of(change));
    write(transaction);
  }

  private void putOver(GuardedTransaction transaction, EditorKey key) {
    transaction.guard(editors, EditorKeyRow.write(key), EditorKeyRow.VERSION, key.version() - 1L);
  }

  /// One Query and one TransactWriteItems of up to six rows.
  @Override
  public void change(SignedAction act, EditorChange change) {
    var transaction = new GuardedTransaction(editors);
    change
        .editor()
        .ifPresent(it ->
            transaction.putOver(
                EditorAccountRow.write(it), EditorAccountRow.VERSION, it.version() - 1L));
    change
        .passkey()
        .ifPresent(
            it -> transaction.putOver(PasskeyRow.write(it), PasskeyRow.VERSION, it.version() - 1L));
    var writer = new SignedAuditWriter(editors, act);
    writer.checkKey(transaction, change);
    writer.keep(transaction, SignedChange.of(change.result()));
    write(transaction);
  }

  /// One TransactWriteItems of one row.
  @Override
  public void renew(EditorKey device) {
    var transaction = new GuardedTransaction(editors);
    transaction.putOver(EditorKeyRow.write(device), EditorKeyRow.VERSION, device.version() - 1L);
    write(transaction);
  }

  private static void write(GuardedTransaction transaction) {
    if (!transaction.write()) {
      throw new StaleActionException();
    }
  }

  /// One TransactWriteItems of one row.
  @Override
  public void trust(EditorKey key) {
    var transaction = new GuardedTransaction(editors);
    transaction.putNew(EditorKeyRow.write(key));
    if (!transaction.write() && find(key.id()).isEmpty()) {
      throw new StaleActionException();
    }
  }

  /// One GetItem.
  @Override
  public Optional<EditorKey> find(KeyId key) {
    return editors.get(EditorTableKeys.key(key)).map(EditorKeyRow::read);
  }

  /// One Query for each 1 MB of keys (about 2,000).
  @Override
  public List<EditorKey> keys() {
    return editors.all(EditorTableKeys.keys(), EditorKeyRow::read);
  }

  /// One GetItem.
  @Override
  public Optional<EditorAccount> account(EditorId id) {
    return editors.get(EditorTableKeys.editor(id)).map(EditorAccountRow::read);
  }

  /// One Query for each 1 MB of editors.
  @Override
  public List<EditorAccount> accounts() {
    return editors.all(EditorTableKeys.editors(), EditorAccountRow::read);
  }

  /// One Query for each 1 MB of passkeys.
  @Override
  public List<Passkey> passkeys() {
    return editors.all(EditorTableKeys.passkeys(), PasskeyRow::read);
  }

  /// One GetItem.
  @Override
  public Optional<Passkey> passkey(PasskeyId id) {
    return editors.get(EditorTableKeys.passkey(id)).map(PasskeyRow::read);
  }

  /// One Query for each 1 MB of entries.
  @Override
  public List<AuditEntry> auditEntries(String chain, long after, int limit) {
    return editors.first(EditorTableKeys.chainAfter(chain, after), limit, AuditEntryRow::read);
  }
}
