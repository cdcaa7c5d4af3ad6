package dk.blogstafet.page;

/// The style sheet, which stands in every page.
final class Look {
  static final String CSS = Resources.read("look.css");

  private Look() {}
}
