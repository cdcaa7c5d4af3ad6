package dk.blogstafet.page;

import gg.jte.TemplateOutput;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Takes what a template writes, as UTF-8 (RFC 3629). Most of a page is the template's own bytes,
/// and most of the rest is letters of one or two bytes: all go straight into one array.
final class Utf8 implements TemplateOutput {
  private static final int USUAL_PAGE = 16_384;

  /// From this length on the JDK's own encoder is faster, though it makes a copy.
  private static final int LONG_TEXT = 128;

  private byte[] bytes = new byte[USUAL_PAGE];
  private int length;

  byte[] toByteArray() {
    return Arrays.copyOf(bytes, length);
  }

  @Override
  public void writeContent(String text) {
    writeContent(text, 0, text.length());
  }

  @Override
  public void writeContent(String text, int begin, int end) {
    if (end - begin >= LONG_TEXT) {
      writeBinaryContent(text.substring(begin, end).getBytes(StandardCharsets.UTF_8));
      return;
    }
    reserve(2 * (end - begin));
    for (var i = begin; i < end; i++) {
      var character = text.charAt(i);
      if (character < 0x80) {
        bytes[length++] = (byte) character;
      } else if (character < 0x800) {
        bytes[length++] = (byte) (0xC0 | (character >> 6));
        bytes[length++] = (byte) (0x80 | (character & 0x3F));
      } else {
        writeBinaryContent(text.substring(i, end).getBytes(StandardCharsets.UTF_8));
        return;
      }
    }
  }

  @Override
  public void writeBinaryContent(byte[] more) {
    reserve(more.length);
    System.arraycopy(more, 0, bytes, length, more.length);
    length += more.length;
  }

  private void reserve(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
    }
  }
}
