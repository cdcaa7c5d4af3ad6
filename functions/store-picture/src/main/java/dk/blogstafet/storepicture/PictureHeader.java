package dk.blogstafet.storepicture;

import dk.blogstafet.relay.PictureName;
import dk.blogstafet.relay.PictureName.PictureFormat;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/// What a picture's bytes say about it before they are decoded.
///
/// @param width as stored, before it is turned
/// @param height as stored, before it is turned
/// @param orientation how the picture must be turned: 1 to 8 (Exif 3.0, tag 0x0112)
record PictureHeader(PictureFormat format, int width, int height, int orientation) {
  /// The maximum size in pixels: that of the largest usual cameras.
  static final long MOST_PIXELS = 40_000_000;

  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final Set<String> HEIC = Set.of("heic", "heix", "hevc", "heim", "heis", "mif1");

  /// Reads the header. The content tells the format, not its name or media type.
  ///
  /// @throws PictureRejectedException if the picture must not be decoded
  static PictureHeader read(byte[] bytes) throws PictureRejectedException {
    var header = ofFormat(bytes);
    if (header.width < 1 || header.height < 1) {
      throw new PictureRejectedException(PictureFlaw.UNREADABLE);
    }
    if ((long) header.width * header.height > MOST_PIXELS) {
      throw new PictureRejectedException(PictureFlaw.TOO_MANY_PIXELS);
    }
    return header;
  }

  private static PictureHeader ofFormat(byte[] bytes) throws PictureRejectedException {
    if (bytes.length > 2 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xD8) {
      return new JpegHeaderReader(bytes).read();
    }
    if (bytes.length > PNG.length && Arrays.equals(Arrays.copyOf(bytes, PNG.length), PNG)) {
      return new PngHeaderReader(bytes).read();
    }
    if (text(bytes, 4, 8).equals("ftyp") && HEIC.contains(text(bytes, 8, 12))) {
      throw new PictureRejectedException(PictureFlaw.HEIC);
    }
    throw new PictureRejectedException(
        text(bytes, 0, 4).equals("GIF8") ? PictureFlaw.ANIMATED : PictureFlaw.OTHER_FORMAT);
  }

  private static String text(byte[] bytes, int from, int to) {
    return bytes.length < to ? "" : new String(bytes, from, to - from, StandardCharsets.US_ASCII);
  }

  /// Returns whether the picture lies on its side as it is stored.
  boolean isOnItsSide() {
    return orientation > 4;
  }

  /// Returns the width of the largest rendition as the picture is stored: none is larger than the
  /// picture.
  int largestWidth() {
    var widest = isOnItsSide() ? PictureName.HIGHEST : PictureName.WIDEST;
    var highest = isOnItsSide() ? PictureName.WIDEST : PictureName.HIGHEST;
    var share = Math.min(1, Math.min((double) widest / width, (double) highest / height));
    return Math.max(1, (int) Math.round(width * share));
  }

  /// Returns the height that goes with a width.
  int height(int ofWidth) {
    var highest = Math.min(height, isOnItsSide() ? PictureName.WIDEST : PictureName.HIGHEST);
    return Math.clamp(Math.round((double) height * ofWidth / width), 1, highest);
  }
}
