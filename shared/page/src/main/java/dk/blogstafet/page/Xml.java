package dk.blogstafet.page;

import java.util.ArrayDeque;
import java.util.Deque;

/// Writes XML 1.0. Texts and attributes are escaped, markup inside them too; there is no CDATA.
final class Xml {
  private static final int USUAL = 4096;

  private final Utf8 out;
  private final Deque<String> open = new ArrayDeque<>();

  private Xml(int expected) {
    this.out = new Utf8(expected);
  }

  /// Begins a document.
  static Xml document() {
    return document(0);
  }

  /// Begins a document with parts that were written before.
  ///
  /// @param parts how many bytes they are
  static Xml document(int parts) {
    var xml = new Xml(parts + USUAL);
    xml.out.writeContent("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    return xml;
  }

  /// Begins a part of a document.
  static Xml part() {
    return new Xml(USUAL);
  }

  /// A text as it stands in an element, to be written more than once.
  static Piece text(String text) {
    var xml = new Xml(text.length() + text.length() / 4);
    xml.escape(text);
    return xml.piece();
  }

  /// Begins an element.
  ///
  /// @param attributes names and values in turn
  Xml open(String name, String... attributes) {
    start(name, attributes);
    out.write('>');
    open.push(name);
    return this;
  }

  Xml close() {
    end(open.pop());
    return this;
  }

  /// An element with nothing in it but text.
  Xml leaf(String name, String text, String... attributes) {
    start(name, attributes);
    out.write('>');
    escape(text);
    end(name);
    return this;
  }

  /// An element with nothing in it but a text that is escaped already.
  Xml leaf(String name, Piece text, String... attributes) {
    open(name, attributes).add(text);
    return close();
  }

  /// An element with attributes only.
  Xml empty(String name, String... attributes) {
    start(name, attributes);
    out.writeContent("/>\n");
    return this;
  }

  /// A part that was written before.
  Xml add(Piece part) {
    part.writeTo(out);
    return this;
  }

  Piece piece() {
    return new Piece(out.toByteArray());
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
    var done = 0;
    for (var i = 0; i < text.length(); i++) {
      var character = text.charAt(i);
      if (character <= '>' && !escaped(character).isEmpty()) {
        out.writeContent(text, done, i);
        out.writeContent(escaped(character));
        done = i + 1;
      }
    }
    out.writeContent(text, done, text.length());
  }

  private static String escaped(char character) {
    return switch (character) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      default -> "";
    };
  }
}
