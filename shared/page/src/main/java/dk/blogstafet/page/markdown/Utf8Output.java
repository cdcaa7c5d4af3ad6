package dk.blogstafet.page.markdown;

import gg.jte.TemplateOutput;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Collects a template's output as UTF-8 (RFC 3629). Most of a page is the template's own bytes,
/// and most of the rest is characters of one or two bytes, so all of it goes directly into one
/// array.
public final class Utf8Output implements TemplateOutput {
  /// The number of characters processed together.
  private static final int SPAN = 256;

  private final char[] chars = new char[SPAN];
  private byte[] bytes;
  private int length;

  /// Creates an output with a buffer of about the expected number of bytes.
  public Utf8Output(int expected) {
    this.bytes = new byte[expected];
  }

  public byte[] toByteArray() {
    return Arrays.copyOf(bytes, length);
  }

  int length() {
    return length;
  }

  /// Truncates the output to an earlier length.
  void cut(int shorter) {
    length = shorter;
  }

  /// Returns what was written since the given length.
  String since(int start) {
    return new String(bytes, start, length - start, StandardCharsets.UTF_8);
  }

  /// Writes an ASCII character.
  public void write(char character) {
    reserve(1);
    bytes[length++] = (byte) character;
  }

  @Override
  public void writeContent(String text) {
    writeContent(text, 0, text.length());
  }

  @Override
  public void writeContent(String text, int begin, int end) {
    for (var at = begin; at < end; ) {
      var size = Math.min(end - at, chars.length);
      text.getChars(at, at + size, chars, 0);
      if (!isWritten(size)) {
        writeBinaryContent(text.substring(at, end).getBytes(StandardCharsets.UTF_8));
        return;
      }
      at += size;
    }
  }

  /// Writes characters of one or two bytes; writes nothing if there are others.
  private boolean isWritten(int size) {
    reserve(2 * size);
    var to = length;
    for (var i = 0; i < size; i++) {
      var character = chars[i];
      if (character < 0x80) {
        bytes[to++] = (byte) character;
      } else if (character < 0x800) {
        bytes[to++] = (byte) (0xC0 | (character >> 6));
        bytes[to++] = (byte) (0x80 | (character & 0x3F));
      } else {
        return false;
      }
    }
    length = to;
    return true;
  }

  /// Writes text, escaped for use in elements and attributes.
  ///
  /// @param apostrophe what stands for one
  public void writeEscaped(String text, String apostrophe) {
    var done = 0;
    for (var i = 0; i < text.length(); i++) {
      var character = text.charAt(i);
      if (character <= '>' && !escaped(character, apostrophe).isEmpty()) {
        writeContent(text, done, i);
        writeContent(escaped(character, apostrophe));
        done = i + 1;
      }
    }
    writeContent(text, done, text.length());
  }

  private static String escaped(char character, String apostrophe) {
    return switch (character) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\'' -> apostrophe;
      default -> "";
    };
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
