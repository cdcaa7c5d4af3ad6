package dk.blogstafet.page;

/// Which templates, words and code these are.
final class Build {
  static final String NAME = "0";

  private Build() {}
}
