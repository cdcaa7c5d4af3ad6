package dk.blogstafet.local.proof.inputs;

/// What somebody writes, by who reads it.
enum Paper {
  MANUSCRIPT("manuscript"),
  KEPT_POST("kept post"),
  SHEET("relay's file"),
  PAGE("relay page"),
  PROOFREADING("proofreading"),
  TEXT("text");

  private final String words;

  Paper(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
