package dk.blogstafet.gateway.signature;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// What a request says of itself, and says properly: that the key of this name signed it. Nothing
/// of it is true before it is verified.
public final class UnverifiedSignature implements ParsedSignature {
  /// Stands in for a key that isn't there, so that the answer takes as long (RFC 8032, section 7.1,
  /// test 1). What it verifies is refused all the same.
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

  /// The thumbprint of the key that is said to have signed.
  public String keyId() {
    return input.parameters().keyId();
  }

  /// The sender's name for this very request; empty where it only reads.
  public String idempotencyKey() {
    return idempotencyKey;
  }

  /// When it is said to have been signed.
  public Instant created() {
    return Instant.ofEpochSecond(input.parameters().created());
  }

  /// Verifies the claim, in the same time whatever comes out: for every authority, and also where
  /// there is no key.
  ///
  /// @param publicKey the 32 bytes of the key that the claim names; none where it is unknown,
  ///   revoked or not valid now
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
