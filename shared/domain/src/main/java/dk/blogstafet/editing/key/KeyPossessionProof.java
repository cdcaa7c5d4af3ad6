package dk.blogstafet.editing.key;

import java.nio.charset.StandardCharsets;

/// The message that a new key signs to prove possession of its private key (docs/writing.md).
public final class KeyPossessionProof {
  private static final String FORM = "blogstafet-key-v1";

  private KeyPossessionProof() {}

  /// Returns the bytes to sign: four lines, without a final line break.
  ///
  /// @param authority the site's host name, with a non-default port
  /// @param vouching the key that signs the request
  public static byte[] message(String authority, KeyId fresh, KeyId vouching) {
    return String.join("\n", FORM, authority, fresh.thumbprint(), vouching.thumbprint())
        .getBytes(StandardCharsets.UTF_8);
  }
}
