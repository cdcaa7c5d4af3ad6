package dk.blogstafet.storepicture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.OptionalInt;

/// Finds out how a camera was held (Exif 3.0, tag 0x0112, in a TIFF 6.0 directory). All other tags
/// are ignored, such as where the picture was taken.
final class ExifOrientation {
  private static final byte[] START = {'E', 'x', 'i', 'f', 0, 0};
  private static final int ORIENTATION = 0x0112;
  private static final int ENTRY = 12;

  private ExifOrientation() {}

  /// Returns the orientation in an application segment; empty if there is none, or a damaged one.
  static OptionalInt of(ByteBuffer segment) {
    for (var i = 0; i < START.length; i++) {
      if (segment.limit() <= i || segment.get(i) != START[i]) {
        return OptionalInt.empty();
      }
    }
    var tiff = segment.slice(START.length, segment.limit() - START.length);
    if (tiff.limit() < 8) {
      return OptionalInt.empty();
    }
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    return find(tiff, tiff.getInt(4));
  }

  private static OptionalInt find(ByteBuffer tiff, int directory) {
    if (directory < 0 || directory > tiff.limit() - 2) {
      return OptionalInt.empty();
    }
    var entries = tiff.getShort(directory) & 0xFFFF;
    for (var i = 0; i < entries; i++) {
      var at = directory + 2 + i * ENTRY;
      if (at > tiff.limit() - ENTRY) {
        return OptionalInt.empty();
      }
      if ((tiff.getShort(at) & 0xFFFF) == ORIENTATION) {
        var value = tiff.getShort(at + 8);
        return value >= 1 && value <= 8 ? OptionalInt.of(value) : OptionalInt.empty();
      }
    }
    return OptionalInt.empty();
  }
}
