package dk.blogstafet.relay;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 (FIPS 180-4), which every JDK provides.
public final class Sha256 {
  private Sha256() {}

  /// Returns the 32-byte hash of some bytes.
  public static byte[] of(byte[] bytes) {
    return begin().digest(bytes);
  }

  /// Returns the hash of some bytes in hexadecimal.
  public static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(of(bytes));
  }

  /// Returns the hash of a text in UTF-8, in hexadecimal.
  public static String hex(String text) {
    return hex(text.getBytes(StandardCharsets.UTF_8));
  }

  /// Returns a digest for incremental hashing.
  public static MessageDigest begin() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every JDK has SHA-256", impossible);
    }
  }
}
