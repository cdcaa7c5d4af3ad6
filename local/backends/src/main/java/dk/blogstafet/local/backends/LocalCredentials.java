package dk.blogstafet.local.backends;

import java.security.SecureRandom;
import java.util.HexFormat;

/// The key pair with which clients sign for the local servers. S3 checks signatures, DynamoDB Local
/// does not.
///
/// @param id letters and digits only: DynamoDB Local refuses anything else
public record LocalCredentials(String id, String secret) {
  private static final int BYTES = 20;

  public LocalCredentials {
    if (!id.matches("[A-Za-z0-9]+") || secret.isBlank()) {
      throw new IllegalArgumentException(
          "An access key id has letters and digits only, and a secret is not empty.");
    }
  }

  /// A pair that nobody can guess, so that a foreign web page can't sign for this machine.
  public static LocalCredentials random() {
    var bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return new LocalCredentials("blogstafet", HexFormat.of().formatHex(bytes));
  }

  /// Without the secret.
  @Override
  public String toString() {
    return "LocalCredentials[" + id + "]";
  }
}
