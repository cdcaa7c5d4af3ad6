package dk.blogstafet.page.feed;

import dk.blogstafet.page.markdown.RenderedFragment;
import dk.blogstafet.page.markdown.Utf8Output;
import java.util.ArrayDeque;
import java.util.Deque;

/// Writes XML 1.0. Text and attributes are escaped, embedded markup included; CDATA is not used.
final class XmlWriter {
  private static final int USUAL = 4096;

  private final Utf8Output out;
  private final Deque<String> open = new ArrayDeque<>();

  private XmlWriter(int expected) {
    this.out = new Utf8Output(expected);
  }

  /// Starts a document.
  static XmlWriter document() {
    return document(0);
  }

  /// Starts a document that includes parts rendered before.
  ///
  /// @param parts their total size in bytes
  static XmlWriter document(int parts) {
    var xml = new XmlWriter(parts + USUAL);
    xml.out.writeContent("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    return xml;
  }

  /// Starts a part of a document.
  static XmlWriter part() {
    return new XmlWriter(USUAL);
  }

  /// Escapes the text of an element once, for repeated use.
  static RenderedFragment text(String text) {
    var xml = new XmlWriter(text.length() + text.length() / 4);
    xml.escape(text);
    return xml.fragment();
  }

  /// Writes a start tag.
  ///
  /// @param attributes names and values in turn
  XmlWriter open(String name, String... attributes) {
    start(name, attributes);
    out.write('>');
    open.push(name);
    return this;
  }

  XmlWriter close() {
    end(open.pop());
    return this;
  }

  /// Writes an element that contains text only.
  XmlWriter leaf(String name, String text, String... attributes) {
    start(name, attributes);
    out.write('>');
    escape(text);
    end(name);
    return this;
  }

  /// Writes an element that contains escaped text only.
  XmlWriter leaf(String name, RenderedFragment text, String... attributes) {
    open(name, attributes).add(text);
    return close();
  }

  /// Writes an element without content.
  XmlWriter empty(String name, String... attributes) {
    start(name, attributes);
    out.writeContent("/>\n");
    return this;
  }

  /// Adds a part that was rendered before.
  XmlWriter add(RenderedFragment part) {
    part.writeTo(out);
    return this;
  }

  RenderedFragment fragment() {
    return new RenderedFragment(out.toByteArray());
  }

  byte[] bytes() {
    return out.toByteArray();
  }

  private void start(String name, String... attributes) {
    out.write('<');
    out.writeContent(name);
    for (var i = 0; i < attributes.length; i += 2) {
      out.write(' ');
      out.writeContent(attributes[i]);
      out.writeContent("=\"");
      escape(attributes[i + 1]);
      out.write('"');
    }
  }

  private void end(String name) {
    out.writeContent("</");
    out.writeContent(name);
    out.writeContent(">\n");
  }

  private void escape(String text) {
    out.writeEscaped(text, "'");
  }
}
