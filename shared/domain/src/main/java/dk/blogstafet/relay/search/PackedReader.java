package dk.blogstafet.relay.search;

import java.nio.charset.StandardCharsets;

/// Reads what [PackedWriter] writes.
final class PackedReader {
  private static final int MORE = 0x80;

  private final byte[] bytes;
  private int at;

  PackedReader(byte[] bytes, int start) {
    this.bytes = bytes;
    this.at = start;
  }

  int position() {
    return at;
  }

  int number() {
    var number = 0;
    for (var shift = 0; ; shift += 7) {
      var octet = bytes[at];
      at++;
      number |= (octet & (MORE - 1)) << shift;
      if (octet >= 0) {
        return number;
      }
    }
  }

  /// Skips numbers.
  void skip(int numbers) {
    for (var left = numbers; left > 0; at++) {
      if (bytes[at] >= 0) {
        left--;
      }
    }
  }

  String text() {
    var length = number();
    var text = new String(bytes, at, length, StandardCharsets.UTF_8);
    at += length;
    return text;
  }
}
