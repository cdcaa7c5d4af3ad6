package dk.blogstafet.local.proof.readers;

/// This machine lacks a program; the message says which, and how to get it.
public final class MissingToolException extends Exception {
  private static final long serialVersionUID = 1L;

  MissingToolException(String sentence) {
    super(sentence);
  }
}
