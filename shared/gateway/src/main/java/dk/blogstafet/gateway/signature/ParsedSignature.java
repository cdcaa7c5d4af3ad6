package dk.blogstafet.gateway.signature;

/// The result of reading a signed request, before any key is looked up.
public sealed interface ParsedSignature permits UnverifiedSignature, SignatureRejection {}
