package dk.blogstafet.vault;

/// The vault's keys in stored form, each in base64url.
///
/// @param publicKey for sealing (X.509); not secret
/// @param naming the wrapped key for ids and links
/// @param opening the wrapped key for opening (PKCS #8)
public record WrappedKeys(String publicKey, String naming, String opening) {}
