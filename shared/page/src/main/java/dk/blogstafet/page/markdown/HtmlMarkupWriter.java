package dk.blogstafet.page.markdown;

/// Writes HTML elements and escaped text.
final class HtmlMarkupWriter {
  private final Utf8Output out;

  /// Creates a writer with a buffer of about the expected number of bytes.
  HtmlMarkupWriter(int expected) {
    this.out = new Utf8Output(expected);
  }

  HtmlMarkupWriter open(String name) {
    out.write('<');
    out.writeContent(name);
    out.write('>');
    return this;
  }

  /// Writes a start tag with attributes.
  ///
  /// @param attributes names and values in turn
  HtmlMarkupWriter open(String name, String... attributes) {
    out.write('<');
    out.writeContent(name);
    for (var i = 0; i < attributes.length; i += 2) {
      attribute(attributes[i], attributes[i + 1]);
    }
    out.write('>');
    return this;
  }

  /// Writes an attribute of a start tag that is still open.
  HtmlMarkupWriter attribute(String name, String value) {
    out.write(' ');
    out.writeContent(name);
    out.writeContent("=\"");
    text(value);
    out.write('"');
    return this;
  }

  HtmlMarkupWriter close(String name) {
    out.writeContent("</");
    out.writeContent(name);
    out.write('>');
    return this;
  }

  HtmlMarkupWriter line() {
    out.write('\n');
    return this;
  }

  /// Writes text, escaped for use in elements and attributes.
  HtmlMarkupWriter text(String text) {
    out.writeEscaped(text, "&#39;");
    return this;
  }

  /// Writes markup as it is.
  HtmlMarkupWriter raw(String markup) {
    out.writeContent(markup);
    return this;
  }

  int length() {
    return out.length();
  }

  /// Returns whether nothing visible was written since the given length.
  boolean isBlankSince(int length) {
    return out.since(length).isBlank();
  }

  void cut(int length) {
    out.cut(length);
  }

  RenderedFragment fragment() {
    return out.length() == 0 ? RenderedFragment.NONE : new RenderedFragment(out.toByteArray());
  }
}
