package dk.blogstafet.relay.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A growing array of bytes with numbers of variable length: seven bits a byte, lowest first.
final class PackedWriter {
  private static final int MORE = 0x80;

  private byte[] bytes;
  private int size;

  PackedWriter(int capacity) {
    this.bytes = new byte[capacity];
  }

  int size() {
    return size;
  }

  /// Appends a number; negative ones take five bytes.
  void number(int number) {
    var rest = number;
    while ((rest & -MORE) != 0) {
      octet((rest & (MORE - 1)) | MORE);
      rest >>>= 7;
    }
    octet(rest);
  }

  void text(String text) {
    var encoded = text.getBytes(StandardCharsets.UTF_8);
    number(encoded.length);
    append(encoded, 0, encoded.length);
  }

  /// Appends four bytes, highest first.
  void fixed(int number) {
    for (var shift = 24; shift >= 0; shift -= 8) {
      octet(number >>> shift);
    }
  }

  void append(byte[] source, int from, int length) {
    reserve(length);
    System.arraycopy(source, from, bytes, size, length);
    size += length;
  }

  void append(PackedWriter other) {
    append(other.bytes, 0, other.size);
  }

  byte[] toByteArray() {
    return Arrays.copyOf(bytes, size);
  }

  void octet(int value) {
    reserve(1);
    bytes[size] = (byte) value;
    size++;
  }

  private void reserve(int length) {
    if (size + length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + length));
    }
  }
}
