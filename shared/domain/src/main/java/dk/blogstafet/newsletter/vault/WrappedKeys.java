package dk.blogstafet.newsletter.vault;

/// The vault's keys as they lie beside the data, each in base64url.
///
/// @param publicKey for sealing (X.509); no secret
/// @param naming the key of names and links, wrapped
/// @param opening the key that opens (PKCS #8), wrapped
public record WrappedKeys(String publicKey, String naming, String opening) {}
