package dk.blogstafet.page;

/// What a sign-up form shown again has to say besides its flaws.
public enum SignUpNotice {
  NONE,
  /// The words that readers agree to have changed since the form was sent out.
  REWORDED
}
