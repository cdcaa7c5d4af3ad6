package dk.blogstafet.page;

/// What a sign-up form shows besides its errors when it is shown again.
public enum SignUpNotice {
  NONE,
  /// The consent text has changed since the form was rendered.
  CONSENT_TEXT_CHANGED
}
