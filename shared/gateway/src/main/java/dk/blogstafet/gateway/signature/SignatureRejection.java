package dk.blogstafet.gateway.signature;

import java.time.Instant;
import java.util.List;

/// Why a signed request is refused: each what its sender can mend, and nothing that tells which
/// keys there are.
public sealed interface SignatureRejection extends ParsedSignature, VerificationResult {
  /// There is no signature.
  ///
  /// @param components what one has to cover
  record MissingSignature(List<String> components) implements SignatureRejection {
    public MissingSignature {
      components = List.copyOf(components);
    }
  }

  /// The signature or what belongs to it can't be read.
  record MalformedSignature(SignatureError what) implements SignatureRejection {}

  /// The signature leaves out what it has to cover, or covers what the request doesn't have.
  record Uncovered(List<String> components) implements SignatureRejection {
    public Uncovered {
      components = List.copyOf(components);
    }
  }

  /// It was signed too long ago, or too far ahead of our clock, or expired by its own account.
  ///
  /// @param now our clock, from which the sender can work out how wrong its own is
  record Expired(Instant now) implements SignatureRejection {}

  /// The body is not the one the digest was taken of.
  record DigestMismatched() implements SignatureRejection {}

  /// No digest is of a kind that we trust.
  record DigestUnsupported() implements SignatureRejection {}

  /// The digests can't be read, or can't come from the algorithm they name.
  record DigestInvalid() implements SignatureRejection {}

  /// The request has no name of its own, or one of another form than we keep.
  record IdempotencyKeyInvalid() implements SignatureRejection {}

  /// The body is not said to be JSON.
  record UnsupportedMediaType() implements SignatureRejection {}

  /// The body is longer than we take.
  ///
  /// @param limit in bytes
  record BodyTooLarge(int limit) implements SignatureRejection {}

  /// The body is not text in UTF-8.
  record NotUtf8() implements SignatureRejection {}

  /// The signature doesn't fit. The same for a key that is unknown, revoked, not yet valid or
  /// another, for another algorithm and for a changed request: who tries keys learns nothing.
  record Invalid() implements SignatureRejection {}
}
