package dk.blogstafet.storepicture;

import dk.blogstafet.relay.PictureName.PictureFormat;
import java.nio.ByteBuffer;
import java.util.Set;

/// Walks through the segments of a JPEG file (ITU-T T.81, annex B) without decoding it.
final class JpegHeaderReader {
  private static final int END = 0xD9;
  private static final int SCAN = 0xDA;
  private static final int APPLICATION_1 = 0xE1;

  /// Start of frame, for the coding processes that the JDK decodes: baseline, extended,
  /// progressive.
  private static final Set<Integer> FRAMES = Set.of(0xC0, 0xC1, 0xC2);

  /// A progressive picture has some ten scans. Each costs as much as the whole picture.
  private static final int MOST_SCANS = 64;

  private static final int CMYK = 4;

  private final ByteBuffer bytes;
  private int width;
  private int height;
  private int orientation = 1;
  private int scans;

  JpegHeaderReader(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes).position(2);
  }

  PictureHeader read() throws PictureRejectedException {
    while (true) {
      var marker = nextMarker();
      if (marker == END) {
        return new PictureHeader(PictureFormat.JPG, width, height, orientation);
      }
      segment(marker);
    }
  }

  /// Returns the next marker, past the coded pixels of a scan: those have no markers but restarts.
  private int nextMarker() throws PictureRejectedException {
    while (bytes.remaining() > 1) {
      if ((bytes.get() & 0xFF) == 0xFF) {
        var code = bytes.get(bytes.position()) & 0xFF;
        var isMarker = code != 0 && code != 0xFF && (code < 0xD0 || code > 0xD7);
        if (isMarker) {
          bytes.get();
          return code;
        }
      }
    }
    throw new PictureRejectedException(PictureFlaw.TRUNCATED);
  }

  private void segment(int marker) throws PictureRejectedException {
    var length = bytes.remaining() < 2 ? 0 : bytes.getShort() & 0xFFFF;
    if (length < 2 || length - 2 > bytes.remaining()) {
      throw new PictureRejectedException(PictureFlaw.TRUNCATED);
    }
    var content = bytes.slice(bytes.position(), length - 2);
    bytes.position(bytes.position() + length - 2);
    if (FRAMES.contains(marker)) {
      readFrame(content);
    } else if (marker == APPLICATION_1) {
      orientation = ExifOrientation.of(content).orElse(orientation);
    } else if (marker == SCAN && ++scans > MOST_SCANS) {
      throw new PictureRejectedException(PictureFlaw.UNREADABLE);
    }
  }

  private void readFrame(ByteBuffer frame) throws PictureRejectedException {
    if (frame.remaining() < 6 || width > 0) {
      throw new PictureRejectedException(PictureFlaw.UNREADABLE);
    }
    height = frame.getShort(1) & 0xFFFF;
    width = frame.getShort(3) & 0xFFFF;
    if (frame.get(5) == CMYK) {
      throw new PictureRejectedException(PictureFlaw.CMYK);
    }
  }
}
