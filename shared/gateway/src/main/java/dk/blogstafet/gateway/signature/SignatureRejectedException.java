package dk.blogstafet.gateway.signature;

/// Carries a rejection to the method that returns it. Has no stack trace, because any sender can
/// cause it and it is not a server error.
final class SignatureRejectedException extends Exception {
  private final SignatureRejection rejection;

  SignatureRejectedException(SignatureRejection rejection) {
    super("A signed request was rejected", null, false, false);
    this.rejection = rejection;
  }

  SignatureRejectedException(SignatureError what) {
    this(new SignatureRejection.MalformedSignature(what));
  }

  SignatureRejection rejection() {
    return rejection;
  }
}
