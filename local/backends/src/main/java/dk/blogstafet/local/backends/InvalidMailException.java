package dk.blogstafet.local.backends;

/// Thrown for a mail that SES would reject. The message gives the reason, without personal data.
final class InvalidMailException extends Exception {
  private static final long serialVersionUID = 1L;

  InvalidMailException(String why) {
    super(why);
  }

  /// Throws the exception with a reason unless a condition holds.
  static void require(boolean holds, String why) throws InvalidMailException {
    if (!holds) {
      throw new InvalidMailException(why);
    }
  }

  /// Returns the reason, for the caller.
  String reason() {
    return String.valueOf(getMessage());
  }
}
