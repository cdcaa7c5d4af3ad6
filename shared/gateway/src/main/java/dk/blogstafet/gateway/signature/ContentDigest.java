package dk.blogstafet.gateway.signature;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashSet;

/// The digest of a body: the field `Content-Digest` (RFC 9530, section 2).
final class ContentDigest {
  private ContentDigest() {}

  /// Returns the field's value for a body.
  static String of(byte[] body) {
    return "sha-256=:" + Base64.getEncoder().encodeToString(digest("SHA-256", body)) + ":";
  }

  /// Checks a body against every supported digest, of which there must be at least one. Others are
  /// ignored, but must be well-formed and unique.
  static void check(String value, byte[] body) throws SignatureRejectedException {
    var reader = new StructuredFieldReader(value, new SignatureRejection.DigestInvalid());
    var names = new HashSet<String>();
    var trusted = 0;
    do {
      var name = reader.key();
      reader.expect('=');
      if (!names.add(name)) {
        throw reader.signatureRejectedException();
      }
      trusted += check(name, reader.bytes(), body) ? 1 : 0;
    } while (hasMore(reader));
    if (trusted == 0) {
      throw new SignatureRejectedException(new SignatureRejection.DigestUnsupported());
    }
  }

  private static boolean hasMore(StructuredFieldReader reader) throws SignatureRejectedException {
    if (reader.atEnd()) {
      return false;
    }
    reader.skipBlanks();
    reader.expect(',');
    reader.skipBlanks();
    return true;
  }

  /// Returns whether the algorithm is supported.
  private static boolean check(String name, byte[] sent, byte[] body)
      throws SignatureRejectedException {
    return switch (name) {
      case "sha-256" -> check(sent, digest("SHA-256", body));
      case "sha-512" -> check(sent, digest("SHA-512", body));
      default -> false;
    };
  }

  private static boolean check(byte[] sent, byte[] own) throws SignatureRejectedException {
    if (sent.length != own.length) {
      throw new SignatureRejectedException(new SignatureRejection.DigestInvalid());
    }
    if (!MessageDigest.isEqual(sent, own)) {
      throw new SignatureRejectedException(new SignatureRejection.DigestMismatched());
    }
    return true;
  }

  private static byte[] digest(String algorithm, byte[] body) {
    try {
      return MessageDigest.getInstance(algorithm).digest(body);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every JDK has " + algorithm, impossible);
    }
  }
}
