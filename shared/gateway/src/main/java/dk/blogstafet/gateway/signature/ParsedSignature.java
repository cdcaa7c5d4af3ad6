package dk.blogstafet.gateway.signature;

/// What a signed request says before anybody has looked a key up.
public sealed interface ParsedSignature permits UnverifiedSignature, SignatureRejection {}
