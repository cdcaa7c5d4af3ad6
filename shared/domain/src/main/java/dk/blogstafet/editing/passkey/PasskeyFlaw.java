package dk.blogstafet.editing.passkey;

/// Why an assertion is refused. Senders don't learn it.
public enum PasskeyFlaw {
  /// It isn't base64url, or too short or too long.
  MALFORMED,
  /// It is not an assertion but a registration or something else.
  TYPE,
  CHALLENGE,
  ORIGIN,
  /// It was made in another site's page.
  FRAMED,
  /// It is for another host.
  RELYING_PARTY,
  /// No one touched the authenticator.
  NOT_PRESENT,
  /// No finger, face or code was checked.
  NOT_VERIFIED,
  /// The flags contradict each other (WebAuthn Level 3, section 6.1.3).
  BACKUP,
  SIGNATURE
}
