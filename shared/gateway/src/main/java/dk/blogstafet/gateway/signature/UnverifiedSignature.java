package dk.blogstafet.gateway.signature;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// A well-formed signature that names its key. None of its values can be trusted before it is
/// verified.
public final class UnverifiedSignature implements ParsedSignature {
  /// Replaces a missing key, so that the response takes equally long (RFC 8032, section 7.1, test
  /// 1). What it verifies is rejected anyway.
  private static final byte[] STAND_IN =
      HexFormat.of().parseHex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");

  private final SignatureInput input;
  private final List<byte[]> bases;
  private final byte[] signature;
  private final String idempotencyKey;

  UnverifiedSignature(
      SignatureInput input, SignedMessage message, byte[] signature, String idempotencyKey) {
    this.input = input;
    this.bases =
        message.authorities().stream()
            .map(authority -> SignatureBase.of(input, message, authority))
            .toList();
    this.signature = signature;
    this.idempotencyKey = idempotencyKey;
  }

  /// Returns the thumbprint of the key named in the signature.
  public String keyId() {
    return input.parameters().keyId();
  }

  /// Returns the sender's idempotency key; empty for a read request.
  public String idempotencyKey() {
    return idempotencyKey;
  }

  /// Returns the signature's creation time.
  public Instant created() {
    return Instant.ofEpochSecond(input.parameters().created());
  }

  /// Verifies the signature in constant time: against every authority, and also without a key.
  ///
  /// @param publicKey the 32 bytes of the named key; empty if it is unknown, revoked or not valid
  ///   now
  /// @throws IllegalArgumentException if the key has another length
  public VerificationResult verify(Optional<byte[]> publicKey) {
    var key = publicKey.orElse(STAND_IN);
    var fits = false;
    for (var base : bases) {
      fits |= Ed25519.verify(key, base, signature);
    }
    return fits && publicKey.isPresent()
        ? new VerifiedSignature(keyId(), idempotencyKey, created())
        : new SignatureRejection.Invalid();
  }
}
