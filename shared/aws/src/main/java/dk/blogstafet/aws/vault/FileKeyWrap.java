package dk.blogstafet.aws.vault;

import dk.blogstafet.vault.KeyUse;
import dk.blogstafet.vault.KeyWrap;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Wraps keys with a key in a local file, for machines without KMS. Uses AES-256 in GCM with a
/// random nonce as prefix.
public final class FileKeyWrap implements KeyWrap {
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final WrappingKeyFile file;

  /// @param file created when a key is first wrapped
  public FileKeyWrap(Path file) {
    this.file = new WrappingKeyFile(file);
  }

  @Override
  public byte[] wrap(KeyUse use, byte[] key) {
    var nonce = new byte[NONCE];
    new SecureRandom().nextBytes(nonce);
    try {
      var closed = cipher(Cipher.ENCRYPT_MODE, file.readOrMake(), nonce, use).doFinal(key);
      return ByteBuffer.allocate(NONCE + closed.length).put(nonce).put(closed).array();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every JDK has AES-GCM", impossible);
    }
  }

  @Override
  public byte[] unwrap(KeyUse use, byte[] wrapped) {
    var nonce = Arrays.copyOf(wrapped, NONCE);
    var closed = Arrays.copyOfRange(wrapped, Math.min(NONCE, wrapped.length), wrapped.length);
    try {
      return cipher(Cipher.DECRYPT_MODE, file.read(), nonce, use).doFinal(closed);
    } catch (GeneralSecurityException foreign) {
      throw new IllegalStateException(
          "The newsletter's keys were wrapped with another key than the one in "
              + file
              + ": restore the key file that belongs to the data.",
          foreign);
    }
  }

  private static Cipher cipher(int mode, byte[] key, byte[] nonce, KeyUse use)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(use.label().getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
