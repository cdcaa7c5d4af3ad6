package dk.blogstafet.local.proof.readers;

/// This machine lacks a program; the message says which, and how to get it.
public final class MissingTool extends Exception {
  private static final long serialVersionUID = 1L;

  MissingTool(String sentence) {
    super(sentence);
  }
}
