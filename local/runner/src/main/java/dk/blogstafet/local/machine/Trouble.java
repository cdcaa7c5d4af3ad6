package dk.blogstafet.local.machine;

/// Something that whoever gave the command can put right: a sentence that says what and how.
public final class Trouble extends Exception {
  private static final long serialVersionUID = 1;

  public Trouble(String sentence) {
    super(sentence);
  }

  Trouble(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
