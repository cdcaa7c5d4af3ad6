package dk.blogstafet.page.markdown;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/// A finished part of a page or feed, in UTF-8 and escaped for its context. The array is not
/// copied; callers must not modify it.
public final class RenderedFragment implements Content {
  static final RenderedFragment NONE = new RenderedFragment(new byte[0]);

  private final byte[] bytes;

  public RenderedFragment(byte[] bytes) {
    this.bytes = bytes;
  }

  public byte[] bytes() {
    return bytes;
  }

  public boolean isEmpty() {
    return bytes.length == 0;
  }

  @Override
  public void writeTo(TemplateOutput output) {
    output.writeBinaryContent(bytes);
  }
}
