package dk.blogstafet.gateway.signature;

import java.time.Instant;

/// A request that was signed with the key it names. Only [UnverifiedSignature#verify] makes one
/// outside tests.
///
/// @param keyId the key's thumbprint
/// @param idempotencyKey the sender's name for this very request; empty where it only reads
/// @param created when it was signed, by the sender's clock
public record VerifiedSignature(String keyId, String idempotencyKey, Instant created)
    implements VerificationResult {}
