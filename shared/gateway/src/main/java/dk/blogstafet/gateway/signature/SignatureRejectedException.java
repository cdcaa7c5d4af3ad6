package dk.blogstafet.gateway.signature;

/// Carries a rejection up to the one place that returns it. Has no trace: it is no error of ours,
/// and anybody can cause it.
final class SignatureRejectedException extends Exception {
  private final SignatureRejection rejection;

  SignatureRejectedException(SignatureRejection rejection) {
    super("A request was refused", null, false, false);
    this.rejection = rejection;
  }

  SignatureRejectedException(SignatureError what) {
    this(new SignatureRejection.MalformedSignature(what));
  }

  SignatureRejection rejection() {
    return rejection;
  }
}
