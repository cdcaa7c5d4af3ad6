package dk.blogstafet.gateway.signature;

/// What came out of verifying a claim.
public sealed interface Verdict permits Signed, Rejection {}
