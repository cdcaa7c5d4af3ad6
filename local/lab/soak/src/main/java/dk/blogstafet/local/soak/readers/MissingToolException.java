package dk.blogstafet.local.soak.readers;

/// Thrown if this machine lacks a program; the message names it, and says how to install it.
public final class MissingToolException extends Exception {
  private static final long serialVersionUID = 1L;

  MissingToolException(String sentence) {
    super(sentence);
  }
}
