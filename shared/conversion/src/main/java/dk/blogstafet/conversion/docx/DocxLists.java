package dk.blogstafet.conversion.docx;

/// The lists of a Word document, which are paragraphs with a level there, as HTML. Deeper levels
/// keep their depth, not their own numbers.
final class DocxLists {
  private final StringBuilder html;
  private String open = "";

  DocxLists(StringBuilder html) {
    this.html = html;
  }

  /// Adds an item, to the list before it if that is of the same kind.
  ///
  /// @param tag `ul` or `ol`
  void add(String tag, int indent, String content) {
    if (!open.equals(tag)) {
      close();
      html.append('<').append(tag).append('>');
      open = tag;
    }
    html.append("<li>").append("<ul><li>".repeat(indent)).append(content);
    html.append("</li></ul>".repeat(indent)).append("</li>");
  }

  /// Closes the list before what follows it.
  void close() {
    if (!open.isEmpty()) {
      html.append("</").append(open).append('>');
      open = "";
    }
  }
}
