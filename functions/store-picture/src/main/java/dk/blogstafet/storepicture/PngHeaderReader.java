package dk.blogstafet.storepicture;

import dk.blogstafet.relay.PictureName.PictureFormat;
import java.nio.ByteBuffer;

/// Walks through the chunks of a PNG file (W3C PNG, third edition, section 5) without decoding it.
final class PngHeaderReader {
  private static final int HEADER = 0x49484452; // IHDR
  private static final int ANIMATION = 0x6163544C; // acTL
  private static final int END = 0x49454E44; // IEND
  private static final int SIGNATURE = 8;

  /// Beside the length and the type: the checksum.
  private static final int CHECKSUM = 4;

  /// Encoders split a picture into chunks of 8 KiB or more.
  private static final int MOST_CHUNKS = 2_000;

  private final ByteBuffer bytes;
  private int width;
  private int height;

  PngHeaderReader(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes).position(SIGNATURE);
  }

  PictureHeader read() throws PictureRejectedException {
    for (var chunks = 0; chunks < MOST_CHUNKS; chunks++) {
      if (bytes.remaining() < 8) {
        throw new PictureRejectedException(PictureFlaw.TRUNCATED);
      }
      var length = bytes.getInt();
      var type = bytes.getInt();
      if (length < 0 || length > bytes.remaining() - CHECKSUM) {
        throw new PictureRejectedException(PictureFlaw.TRUNCATED);
      }
      if (type == END) {
        return new PictureHeader(PictureFormat.PNG, width, height, 1);
      }
      readChunk(type, length);
      bytes.position(bytes.position() + length + CHECKSUM);
    }
    throw new PictureRejectedException(PictureFlaw.UNREADABLE);
  }

  private void readChunk(int type, int length) throws PictureRejectedException {
    if (type == ANIMATION) {
      throw new PictureRejectedException(PictureFlaw.ANIMATED);
    }
    if (type == HEADER && length >= 8) {
      width = bytes.getInt(bytes.position());
      height = bytes.getInt(bytes.position() + 4);
    }
  }
}
