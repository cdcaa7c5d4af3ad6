package dk.blogstafet.editing;

import java.nio.charset.StandardCharsets;

/// What a new key signs to show that whoever hands it in has its secret half (docs/writing.md).
public final class KeyPossessionProof {
  private static final String FORM = "blogstafet-key-v1";

  private KeyPossessionProof() {}

  /// The bytes to sign: four lines, without a line break at the end.
  ///
  /// @param authority the site's name, with a port that isn't the usual one
  /// @param vouching the key that signs the request
  public static byte[] message(String authority, KeyId fresh, KeyId vouching) {
    return String.join("\n", FORM, authority, fresh.thumbprint(), vouching.thumbprint())
        .getBytes(StandardCharsets.UTF_8);
  }
}
