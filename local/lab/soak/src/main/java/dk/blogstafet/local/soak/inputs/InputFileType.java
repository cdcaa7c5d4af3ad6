package dk.blogstafet.local.soak.inputs;

/// The files that users write, by their parsers.
enum InputFileType {
  MANUSCRIPT("manuscript"),
  KEPT_POST("kept post"),
  SHEET("relay's file"),
  SITE("site's file"),
  PAGE("relay page"),
  LIST("subscriber list"),
  PROOFREADING("proofreading");

  private final String words;

  InputFileType(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
