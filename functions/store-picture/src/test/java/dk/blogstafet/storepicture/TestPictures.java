package dk.blogstafet.storepicture;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;

/// Pictures for tests: good ones, and all kinds of bad ones.
final class TestPictures {
  private TestPictures() {}

  /// A picture whose left half is red and whose right half is blue, with some noise as in a
  /// photograph.
  static BufferedImage photograph(int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var random = new Random(1);
    for (var y = 0; y < height; y++) {
      for (var x = 0; x < width; x++) {
        var noise = random.nextInt(32);
        image.setRGB(x, y, x < width / 2 ? (200 + noise) << 16 | noise << 8 : 200 + noise);
      }
    }
    return image;
  }

  static byte[] jpeg(int width, int height) {
    return write(photograph(width, height), "jpeg");
  }

  static byte[] write(BufferedImage image, String format) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /// A JPEG file with four components, as printers use.
  static byte[] cmyk() {
    WritableRaster raster = Raster.createInterleavedRaster(0, 20, 10, 4, null);
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var bytes = new ByteArrayOutputStream();
    try (var output = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(output);
      writer.write(new IIOImage(raster, null, null));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /// Inserts an Exif segment with an orientation and a place after the start of a JPEG file.
  static byte[] withExif(byte[] jpeg, int orientation) {
    var tiff = new ByteArrayOutputStream();
    var out = new DataOutputStream(tiff);
    try {
      out.writeBytes("Exif\0\0MM\0*");
      out.writeInt(8);
      out.writeShort(2);
      entry(out, 0x0112, 3, 1, orientation << 16);
      entry(out, 0x8825, 4, 1, 38);
      out.writeInt(0);
      out.writeShort(1);
      entry(out, 0x0001, 2, 20, 56);
      out.writeInt(0);
      out.writeBytes("N 55.6761 E 12.5683 \0");
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return withSegment(jpeg, 0xE1, tiff.toByteArray());
  }

  private static void entry(DataOutputStream out, int tag, int type, int count, int value)
      throws IOException {
    out.writeShort(tag);
    out.writeShort(type);
    out.writeInt(count);
    out.writeInt(value);
  }

  static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(Arrays.copyOf(jpeg, 2));
    bytes.write(0xFF);
    bytes.write(marker);
    bytes.write((content.length + 2) >> 8);
    bytes.write(content.length + 2);
    bytes.writeBytes(content);
    bytes.writeBytes(Arrays.copyOfRange(jpeg, 2, jpeg.length));
    return bytes.toByteArray();
  }

  /// A PNG file of a few bytes that says it is of this size.
  static byte[] emptyPng(int width, int height) {
    return png(chunk("IHDR", header(width, height, 8, 2)), chunk("IDAT", new byte[10]), end());
  }

  static byte[] header(int width, int height, int bits, int colourType) {
    var bytes = ByteBuffer.allocate(13).putInt(width).putInt(height);
    return bytes.put((byte) bits).put((byte) colourType).array();
  }

  static byte[] png(byte[]... chunks) {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    for (var chunk : chunks) {
      bytes.writeBytes(chunk);
    }
    return bytes.toByteArray();
  }

  static byte[] end() {
    return chunk("IEND", new byte[0]);
  }

  static byte[] chunk(String type, byte[] content) {
    var typed = new ByteArrayOutputStream();
    typed.writeBytes(type.getBytes(StandardCharsets.US_ASCII));
    typed.writeBytes(content);
    var sum = new CRC32();
    sum.update(typed.toByteArray());
    return ByteBuffer.allocate(12 + content.length)
        .putInt(content.length)
        .put(typed.toByteArray())
        .putInt((int) sum.getValue())
        .array();
  }

  static byte[] deflated(byte[] content) {
    var bytes = new ByteArrayOutputStream();
    try (var deflater = new DeflaterOutputStream(bytes)) {
      deflater.write(content);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /// Inserts chunks after the header of a PNG file.
  static byte[] withChunks(byte[] png, byte[]... chunks) {
    var headEnd = 8 + 12 + 13;
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(Arrays.copyOf(png, headEnd));
    for (var chunk : chunks) {
      bytes.writeBytes(chunk);
    }
    bytes.writeBytes(Arrays.copyOfRange(png, headEnd, png.length));
    return bytes.toByteArray();
  }

  /// A blue rectangle on white.
  static BufferedImage drawing(int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (var y = 0; y < height; y++) {
      for (var x = 0; x < width; x++) {
        var isInside = Math.abs(x - width / 2) < width / 4 && Math.abs(y - height / 2) < height / 4;
        image.setRGB(x, y, isInside ? 0x0000AA : 0xFFFFFF);
      }
    }
    return image;
  }

  static byte[] joined(byte[] first, byte[] second) {
    var joined = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, joined, first.length, second.length);
    return joined;
  }
}
