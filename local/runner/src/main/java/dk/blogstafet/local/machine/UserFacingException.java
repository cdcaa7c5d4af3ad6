package dk.blogstafet.local.machine;

/// Something that whoever gave the command can put right: a sentence that says what and how.
public final class UserFacingException extends Exception {
  private static final long serialVersionUID = 1;

  public UserFacingException(String sentence) {
    super(sentence);
  }

  UserFacingException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
