package dk.blogstafet.aws;

import dk.blogstafet.editing.IdempotencyKey;
import dk.blogstafet.editing.KeyId;
import java.util.Locale;

/// How the editors' table is laid out.
final class EditorKeys {
  /// Sorts after every key with the same beginning.
  private static final String END = "~";

  private static final String KEYS = "keys";
  private static final String KEY = "key#";
  private static final String ENTRY = "entry#";

  private EditorKeys() {}

  /// All keys stand together: they are few, and are listed without a scan.
  static Key key(KeyId key) {
    return new Key(KEYS, KEY + key.thumbprint());
  }

  static Keys.Range keys() {
    return new Keys.Range(KEYS, KEY, KEY + END);
  }

  static Key receipt(IdempotencyKey key) {
    return new Key("upload#" + key.key().thumbprint() + "#" + key.name(), "receipt");
  }

  static Key entry(String chain, long number) {
    return new Key(partition(chain), entry(number));
  }

  static Keys.Range chain(String chain) {
    return chainAfter(chain, 0);
  }

  static Keys.Range chainAfter(String chain, long number) {
    return new Keys.Range(partition(chain), entry(number + 1), ENTRY + END);
  }

  private static String partition(String chain) {
    return "trail#" + chain;
  }

  private static String entry(long number) {
    return String.format(Locale.ROOT, ENTRY + "%012d", number);
  }
}
