package dk.blogstafet.page;

/// The style sheets, which are inlined in the pages.
final class StyleSheets {
  /// The styles of every page.
  static final String CSS = ClasspathResources.read("look.css");

  /// The additional styles of posts.
  static final String TEXT = ClasspathResources.read("text.css");

  /// The additional styles of long forms.
  static final String FORM = ClasspathResources.read("form.css");

  /// The additional styles of search results.
  static final String SEARCH = ClasspathResources.read("search.css");

  private StyleSheets() {}
}
