package dk.blogstafet.gateway.signature;

import java.time.Instant;

/// A request signed with the key that it names. Outside tests, only [UnverifiedSignature#verify]
/// creates one.
///
/// @param keyId the key's thumbprint
/// @param idempotencyKey the sender's idempotency key; empty for a read request
/// @param created when it was signed, by the sender's clock
public record VerifiedSignature(String keyId, String idempotencyKey, Instant created)
    implements VerificationResult {}
