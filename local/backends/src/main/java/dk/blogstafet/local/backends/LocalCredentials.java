package dk.blogstafet.local.backends;

import java.security.SecureRandom;
import java.util.HexFormat;

/// The key pair with which clients sign requests to the local servers. S3 checks signatures,
/// DynamoDB Local does not.
///
/// @param id letters and digits only: DynamoDB Local rejects anything else
public record LocalCredentials(String id, String secret) {
  private static final int BYTES = 20;

  public LocalCredentials {
    if (!id.matches("[A-Za-z0-9]+") || secret.isBlank()) {
      throw new IllegalArgumentException(
          "The access key id must have letters and digits only, and the secret must not be empty.");
    }
  }

  /// Returns a random pair that can't be guessed, so that a foreign web page can't sign for this
  /// machine.
  public static LocalCredentials random() {
    var bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return new LocalCredentials("blogstafet", HexFormat.of().formatHex(bytes));
  }

  /// Returns the id, without the secret.
  @Override
  public String toString() {
    return "LocalCredentials[" + id + "]";
  }
}
