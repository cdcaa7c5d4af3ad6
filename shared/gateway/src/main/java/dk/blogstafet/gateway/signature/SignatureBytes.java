package dk.blogstafet.gateway.signature;

/// The signature itself: the field `Signature` (RFC 9421, section 4.2).
final class SignatureBytes {
  private SignatureBytes() {}

  /// Reads the only allowed signature, which must have this label.
  static byte[] read(String value, String label) throws SignatureRejectedException {
    var reader =
        new StructuredFieldReader(
            value, new SignatureRejection.MalformedSignature(SignatureError.SIGNATURE));
    var found = reader.key();
    reader.expect('=');
    var bytes = reader.bytes();
    reader.expectEnd();
    if (bytes.length != Ed25519.SIGNATURE_BYTES) {
      throw reader.signatureRejectedException();
    }
    if (!found.equals(label)) {
      throw new SignatureRejectedException(SignatureError.LABEL);
    }
    return bytes;
  }
}
