package dk.blogstafet.gateway.signature;

/// What came out of verifying a claim.
public sealed interface VerificationResult permits VerifiedSignature, SignatureRejection {}
