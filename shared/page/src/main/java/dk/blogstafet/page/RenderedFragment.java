package dk.blogstafet.page;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/// A part of a page or feed that is finished: safe where it is going to stand, and in UTF-8.
/// Whoever makes a piece gives its bytes away.
final class RenderedFragment implements Content {
  static final RenderedFragment NONE = new RenderedFragment(new byte[0]);

  private final byte[] bytes;

  RenderedFragment(byte[] bytes) {
    this.bytes = bytes;
  }

  byte[] bytes() {
    return bytes;
  }

  boolean isEmpty() {
    return bytes.length == 0;
  }

  @Override
  public void writeTo(TemplateOutput output) {
    output.writeBinaryContent(bytes);
  }
}
