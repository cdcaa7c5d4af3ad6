package dk.blogstafet.editing.passkey;

/// What a passkey signed, and what the browser says about it (WebAuthn Level 3, section 5.2.2). All
/// binary values are in base64url.
///
/// @param credential the credential id
/// @param clientDataJson the bytes that the browser hashed
/// @param client the values in them
public record PasskeyAssertion(
    String credential,
    String clientDataJson,
    ClientData client,
    String authenticatorData,
    String signature) {
  /// The values in a browser's client data (WebAuthn Level 3, section 5.8.1). Missing texts are
  /// empty.
  ///
  /// @param isFramed whether the page was inside another site's page
  public record ClientData(String type, String challenge, String origin, boolean isFramed) {}
}
