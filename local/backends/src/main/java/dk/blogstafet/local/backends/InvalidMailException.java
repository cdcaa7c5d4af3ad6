package dk.blogstafet.local.backends;

/// What was handed in is no mail that SES would take. The message says why, and names nobody.
final class InvalidMailException extends Exception {
  private static final long serialVersionUID = 1L;

  InvalidMailException(String why) {
    super(why);
  }

  /// Says why unless something holds.
  static void unless(boolean holds, String why) throws InvalidMailException {
    if (!holds) {
      throw new InvalidMailException(why);
    }
  }

  /// Why, for whoever handed it in.
  String why() {
    return String.valueOf(getMessage());
  }
}
