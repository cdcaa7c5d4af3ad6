package dk.blogstafet.gateway.signature;

/// The result of verifying a signature.
public sealed interface VerificationResult permits VerifiedSignature, SignatureRejection {}
