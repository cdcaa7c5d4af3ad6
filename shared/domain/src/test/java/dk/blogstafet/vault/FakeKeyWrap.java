package dk.blogstafet.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.UUID;

/// Wraps keys without secrecy, for tests only. Like a real one, detects keys that were wrapped
/// elsewhere, for another use, or changed.
public final class FakeKeyWrap implements KeyWrap {
  private static final int SEAL = 32;

  private final HmacSha256 seals =
      new HmacSha256(UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII));

  @Override
  public byte[] wrap(KeyUse use, byte[] key) {
    var seal = seal(use, key);
    return ByteBuffer.allocate(SEAL + key.length).put(seal).put(key).array();
  }

  @Override
  public byte[] unwrap(KeyUse use, byte[] wrapped) {
    var key = Arrays.copyOfRange(wrapped, Math.min(SEAL, wrapped.length), wrapped.length);
    if (!MessageDigest.isEqual(seal(use, key), Arrays.copyOf(wrapped, SEAL))) {
      throw new IllegalStateException("Not a key of ours for this use: " + use.label());
    }
    return key;
  }

  private byte[] seal(KeyUse use, byte[] key) {
    return seals.of(use.label(), Arrays.toString(key));
  }
}
