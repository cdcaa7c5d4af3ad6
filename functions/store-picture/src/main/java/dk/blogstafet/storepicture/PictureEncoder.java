package dk.blogstafet.storepicture;

import dk.blogstafet.relay.PictureName.PictureFormat;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.TreeSet;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Encodes pixels as files that have nothing but the picture.
final class PictureEncoder {
  /// Below, noise is visible around letters; above, files grow faster than they improve.
  private static final float QUALITY = 0.8f;

  private PictureEncoder() {}

  static byte[] encode(PixelGrid grid, PictureFormat format) {
    return switch (format) {
      case JPG -> write(rgb(grid), "jpeg");
      case PNG -> write(indexed(grid), "png");
    };
  }

  private static BufferedImage rgb(PixelGrid grid) {
    var image = new BufferedImage(grid.width(), grid.height(), BufferedImage.TYPE_INT_RGB);
    image.getRaster().setDataElements(0, 0, grid.width(), grid.height(), grid.pixels());
    return image;
  }

  /// Returns an image with a palette, which is a third of the size, if the colours fit in one.
  private static BufferedImage indexed(PixelGrid grid) {
    var counted = new FewColours();
    counted.add(grid.pixels());
    if (!counted.areFew()) {
      return rgb(grid);
    }
    var palette = new TreeSet<>(counted.seen()).stream().mapToInt(it -> it).toArray();
    var model = new IndexColorModel(8, palette.length, palette, 0, false, -1, 0);
    var image =
        new BufferedImage(grid.width(), grid.height(), BufferedImage.TYPE_BYTE_INDEXED, model);
    var row = new byte[grid.pixels().length];
    for (var i = 0; i < row.length; i++) {
      row[i] = (byte) Arrays.binarySearch(palette, grid.pixels()[i]);
    }
    image.getRaster().setDataElements(0, 0, grid.width(), grid.height(), row);
    return image;
  }

  private static byte[] write(BufferedImage image, String format) {
    var writer = ImageIO.getImageWritersByFormatName(format).next();
    var bytes = new ByteArrayOutputStream();
    try (var output = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(output);
      var param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      // For PNG, the same number is the effort: 1 minus the level of zlib.
      param.setCompressionQuality(format.equals("png") ? 0 : QUALITY);
      writer.write(null, new IIOImage(image, null, null), param);
    } catch (IOException impossible) {
      throw new UncheckedIOException("Memory never fails", impossible);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
