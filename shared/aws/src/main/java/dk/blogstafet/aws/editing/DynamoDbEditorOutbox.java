package dk.blogstafet.aws.editing;

import dk.blogstafet.aws.dynamodb.ItemReader;
import dk.blogstafet.aws.dynamodb.KeyRange;
import dk.blogstafet.aws.dynamodb.RowKey;
import dk.blogstafet.aws.dynamodb.TableReader;
import dk.blogstafet.aws.outbox.OutboxTable;
import dk.blogstafet.editing.admission.EditorMailTask;
import dk.blogstafet.editing.admission.EditorMailTask.EditorMailKind;
import dk.blogstafet.editing.key.EditorId;
import dk.blogstafet.vault.SealedText;
import java.time.InstantSource;
import java.util.Locale;
import java.util.stream.Stream;

/// The outbox of editors' mails in the manuscripts table, whose key seals their addresses. Its
/// tasks don't expire.
public final class DynamoDbEditorOutbox extends OutboxTable<EditorMailTask> {
  private static final String PARTITION = "editor-outbox";

  public DynamoDbEditorOutbox(TableReader manuscripts, InstantSource clock) {
    super(manuscripts, clock);
  }

  static ItemReader.ItemBuilder row(EditorMailTask task) {
    var row =
        ItemReader.at(new RowKey(PARTITION, task.name()))
            .text("kind", task.kind().label())
            .text("subject", task.subject())
            .text("editor", task.editor().hash())
            .text("name", task.owner())
            .text("detail", task.detail())
            .text("secret", task.secret().text());
    return OutboxTable.write(row, task.progress());
  }

  @Override
  protected RowKey key(String name) {
    return new RowKey(PARTITION, name);
  }

  @Override
  protected KeyRange tasks() {
    return new KeyRange(PARTITION, "-", "~");
  }

  @Override
  protected ItemReader.ItemBuilder write(EditorMailTask task) {
    return row(task);
  }

  @Override
  protected EditorMailTask read(ItemReader row) {
    return new EditorMailTask(
        EditorMailKind.valueOf(row.text("kind").toUpperCase(Locale.ROOT)),
        row.text("subject"),
        new EditorId(row.text("editor")),
        row.text("name"),
        row.text("detail"),
        new SealedText(row.text("secret")),
        OutboxTable.readProgress(row));
  }

  @Override
  protected Stream<String> changing() {
    return Stream.empty();
  }
}
