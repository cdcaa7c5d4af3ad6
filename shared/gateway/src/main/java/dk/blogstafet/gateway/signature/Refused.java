package dk.blogstafet.gateway.signature;

/// Carries a rejection up to the one place that returns it. Has no trace: it is no error of ours,
/// and anybody can cause it.
final class Refused extends Exception {
  private final Rejection rejection;

  Refused(Rejection rejection) {
    super("A request was refused", null, false, false);
    this.rejection = rejection;
  }

  Refused(Malformation what) {
    this(new Rejection.Malformed(what));
  }

  Rejection rejection() {
    return rejection;
  }
}
