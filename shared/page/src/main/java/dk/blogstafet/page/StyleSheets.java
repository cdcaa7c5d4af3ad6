package dk.blogstafet.page;

/// The style sheets, which stand in the pages.
final class StyleSheets {
  /// What every page has.
  static final String CSS = ClasspathResources.read("look.css");

  /// What posts have besides.
  static final String TEXT = ClasspathResources.read("text.css");

  private StyleSheets() {}
}
