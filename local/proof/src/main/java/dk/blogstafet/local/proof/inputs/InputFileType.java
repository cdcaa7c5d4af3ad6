package dk.blogstafet.local.proof.inputs;

/// Files that somebody writes, by who reads them.
enum InputFileType {
  MANUSCRIPT("manuscript"),
  KEPT_POST("kept post"),
  SHEET("relay's file"),
  SITE("site's file"),
  PAGE("relay page"),
  LIST("list of readers"),
  PROOFREADING("proofreading");

  private final String words;

  InputFileType(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
