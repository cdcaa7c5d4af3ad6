package dk.blogstafet.aws.editing;

import dk.blogstafet.aws.dynamodb.ItemReader;
import dk.blogstafet.editing.key.DeviceMembership;
import dk.blogstafet.editing.key.EditorId;
import dk.blogstafet.editing.key.PasskeyId;
import java.time.LocalDate;
import java.util.Optional;

/// What makes a key an editor's device, as part of the key's row.
final class DeviceMembershipRow {
  private static final String EDITOR = "editor";
  private static final String PASSKEY = "passkey";

  private DeviceMembershipRow() {}

  static void write(ItemReader.ItemBuilder row, DeviceMembership device) {
    row.text(EDITOR, device.editor().hash())
        .text("browser", device.browser())
        .text("used", device.used().toString());
    device.passkey().ifPresent(id -> row.text(PASSKEY, id.hash()));
  }

  static Optional<DeviceMembership> read(ItemReader reader) {
    return reader
        .optionalText(EDITOR)
        .map(editor ->
            new DeviceMembership(
                new EditorId(editor),
                reader.optionalText(PASSKEY).map(PasskeyId::new),
                reader.text("browser"),
                LocalDate.parse(reader.text("used"))));
  }
}
