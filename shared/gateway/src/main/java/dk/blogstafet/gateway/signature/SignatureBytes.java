package dk.blogstafet.gateway.signature;

/// The signature itself: the field `Signature` (RFC 9421, section 4.2).
final class SignatureBytes {
  private SignatureBytes() {}

  /// Reads the one signature there may be, which has this label.
  static byte[] read(String value, String label) throws Refused {
    var reader = new FieldReader(value, new Rejection.Malformed(Malformation.SIGNATURE));
    var found = reader.key();
    reader.expect('=');
    var bytes = reader.bytes();
    reader.expectEnd();
    if (bytes.length != Ed25519.SIGNATURE_BYTES) {
      throw reader.refused();
    }
    if (!found.equals(label)) {
      throw new Refused(Malformation.LABEL);
    }
    return bytes;
  }
}
