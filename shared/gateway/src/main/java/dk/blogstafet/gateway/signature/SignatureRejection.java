package dk.blogstafet.gateway.signature;

import java.time.Instant;
import java.util.List;

/// Why a signed request is rejected. Each reason is something the sender can fix, and none reveals
/// which keys exist.
public sealed interface SignatureRejection extends ParsedSignature, VerificationResult {
  /// There is no signature.
  ///
  /// @param components what a signature must cover
  record MissingSignature(List<String> components) implements SignatureRejection {
    public MissingSignature {
      components = List.copyOf(components);
    }
  }

  /// The signature or a field of it is malformed.
  record MalformedSignature(SignatureError what) implements SignatureRejection {}

  /// The signature lacks a required component, or covers one that the request doesn't have.
  record Uncovered(List<String> components) implements SignatureRejection {
    public Uncovered {
      components = List.copyOf(components);
    }
  }

  /// It was signed too long ago or too far in the future, or its own expiry time has passed.
  ///
  /// @param now the server's time, from which the sender can compute its clock error
  record Expired(Instant now) implements SignatureRejection {}

  /// The body doesn't match its digest.
  record DigestMismatched() implements SignatureRejection {}

  /// No digest has a supported algorithm.
  record DigestUnsupported() implements SignatureRejection {}

  /// The digests are malformed, or have the wrong length for their algorithm.
  record DigestInvalid() implements SignatureRejection {}

  /// The request has no idempotency key, or a malformed one.
  record IdempotencyKeyInvalid() implements SignatureRejection {}

  /// The body's media type isn't the expected one.
  record UnsupportedMediaType(SignedBodyType expected) implements SignatureRejection {}

  /// The body is too long.
  ///
  /// @param limit in bytes
  record BodyTooLarge(int limit) implements SignatureRejection {}

  /// The body is not UTF-8 text.
  record NotUtf8() implements SignatureRejection {}

  /// The signature is not valid. The same for an unknown, revoked, not yet valid or wrong key,
  /// another algorithm and a changed request, so that guessing keys reveals nothing.
  record Invalid() implements SignatureRejection {}
}
