package dk.blogstafet.gateway.signature;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashSet;

/// The digest of a body: the field `Content-Digest` (RFC 9530, section 2).
final class ContentDigest {
  private ContentDigest() {}

  /// The field's value for a body.
  static String of(byte[] body) {
    return "sha-256=:" + Base64.getEncoder().encodeToString(digest("SHA-256", body)) + ":";
  }

  /// Checks a body against every digest that we trust, of which there must be one. Others are
  /// passed over, but have to be digests, and none may stand there twice.
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

  /// Whether the digest is of a kind that we trust.
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
