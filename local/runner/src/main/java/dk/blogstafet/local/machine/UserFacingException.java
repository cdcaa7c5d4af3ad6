package dk.blogstafet.local.machine;

/// An error that the user of a command can fix: a sentence that says what failed and what to do.
public final class UserFacingException extends Exception {
  private static final long serialVersionUID = 1;

  public UserFacingException(String sentence) {
    super(sentence);
  }

  UserFacingException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
