package dk.blogstafet.aws.editing;

import dk.blogstafet.aws.dynamodb.KeyRange;
import dk.blogstafet.aws.dynamodb.RowKey;
import dk.blogstafet.editing.IdempotencyKey;
import dk.blogstafet.editing.key.EditorId;
import dk.blogstafet.editing.key.InvitationId;
import dk.blogstafet.editing.key.KeyId;
import dk.blogstafet.editing.key.PasskeyId;
import java.util.Locale;

/// The layout of the editors table.
final class EditorTableKeys {
  /// Sorts after every key with the same prefix.
  private static final String END = "~";

  private static final String KEYS = "keys";
  private static final String KEY = "key#";
  private static final String EDITOR = "editor#";
  private static final String PASSKEY = "passkey#";
  private static final String INVITATIONS = "invitations";
  private static final String INVITATION = "invitation#";
  private static final String ENTRY = "entry#";

  private EditorTableKeys() {}

  /// All keys share a partition: there are few, and they are listed without a scan.
  static RowKey key(KeyId key) {
    return new RowKey(KEYS, KEY + key.thumbprint());
  }

  /// Editors and passkeys share the partition of the keys, for the same reason.
  static RowKey editor(EditorId id) {
    return new RowKey(KEYS, EDITOR + id.hash());
  }

  static RowKey passkey(PasskeyId id) {
    return new RowKey(KEYS, PASSKEY + id.hash());
  }

  /// All invitations share a partition as well: most are gone after seven days.
  static RowKey invitation(InvitationId id) {
    return new RowKey(INVITATIONS, INVITATION + id.hash());
  }

  static KeyRange invitations() {
    return new KeyRange(INVITATIONS, INVITATION, INVITATION + END);
  }

  static KeyRange editors() {
    return new KeyRange(KEYS, EDITOR, EDITOR + END);
  }

  static KeyRange passkeys() {
    return new KeyRange(KEYS, PASSKEY, PASSKEY + END);
  }

  static KeyRange keys() {
    return new KeyRange(KEYS, KEY, KEY + END);
  }

  static RowKey receipt(IdempotencyKey key) {
    return new RowKey("upload#" + key.key().thumbprint() + "#" + key.name(), "receipt");
  }

  static RowKey entry(String chain, long number) {
    return new RowKey(partition(chain), entry(number));
  }

  static KeyRange chain(String chain) {
    return chainAfter(chain, 0);
  }

  static KeyRange chainAfter(String chain, long number) {
    return new KeyRange(partition(chain), entry(number + 1), ENTRY + END);
  }

  private static String partition(String chain) {
    return "trail#" + chain;
  }

  private static String entry(long number) {
    return String.format(Locale.ROOT, ENTRY + "%012d", number);
  }
}
