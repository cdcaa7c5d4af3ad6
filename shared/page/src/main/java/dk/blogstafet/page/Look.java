package dk.blogstafet.page;

/// The style sheets, which stand in the pages.
final class Look {
  /// What every page has.
  static final String CSS = Resources.read("look.css");

  /// What posts have besides.
  static final String TEXT = Resources.read("text.css");

  private Look() {}
}
