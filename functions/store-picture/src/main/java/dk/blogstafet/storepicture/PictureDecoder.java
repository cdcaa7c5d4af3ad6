package dk.blogstafet.storepicture;

import dk.blogstafet.relay.PictureName.PictureFormat;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// Decodes pictures with the JDK's own decoders. Metadata is never read: whatever else is in a file
/// is lost here.
final class PictureDecoder {
  private static final int MOST_AT_ONCE = 20_000_000;

  private PictureDecoder() {}

  /// A decoded picture.
  ///
  /// @param grid upright, and no larger than the largest rendition
  /// @param hasFewColours whether the original has at most 256 colours
  record DecodedPicture(PixelGrid grid, boolean hasFewColours) {}

  /// Decodes a picture.
  ///
  /// @throws PictureRejectedException if the content is damaged
  static DecodedPicture decode(byte[] bytes, PictureHeader header) throws PictureRejectedException {
    var image = image(bytes, header);
    var colours = new FewColours();
    var width = header.largestWidth();
    var scaler = new AreaScaler(image.getWidth(), image.getHeight(), width, header.height(width));
    var rows = new PixelRows(image);
    for (var y = 0; y < image.getHeight(); y++) {
      var row = rows.read(y);
      colours.add(row);
      scaler.add(row, 0);
    }
    return new DecodedPicture(scaler.grid().upright(header.orientation()), colours.areFew());
  }

  private static BufferedImage image(byte[] bytes, PictureHeader header)
      throws PictureRejectedException {
    var name = header.format() == PictureFormat.JPG ? "jpeg" : "png";
    var reader = ImageIO.getImageReadersByFormatName(name.toLowerCase(Locale.ROOT)).next();
    try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      // Without metadata, compressed texts and colour profiles of PNG files are skipped.
      reader.setInput(input, true, true);
      var param = colours(reader);
      var step = step(header);
      param.setSourceSubsampling(step, step, 0, 0);
      var image = reader.read(0, param);
      if (image.getWidth() != Math.ceilDiv(header.width(), step)
          || image.getHeight() != Math.ceilDiv(header.height(), step)) {
        throw new PictureRejectedException(PictureFlaw.UNREADABLE);
      }
      return image;
    } catch (IOException | RuntimeException damaged) {
      throw new PictureRejectedException(PictureFlaw.UNREADABLE, damaged);
    } finally {
      reader.dispose();
    }
  }

  /// Returns the distance of the rows and columns to read: of the largest pictures every second
  /// one, which is still more than pages show, so that no picture takes more than 100 MB.
  private static int step(PictureHeader header) {
    return (long) header.width() * header.height() > MOST_AT_ONCE ? 2 : 1;
  }

  /// Asks for sRGB, if the picture has colours: browsers expect it in a picture without a profile.
  private static ImageReadParam colours(ImageReader reader) throws IOException {
    var param = reader.getDefaultReadParam();
    var plain = ImageTypeSpecifier.createFromBufferedImageType(BufferedImage.TYPE_3BYTE_BGR);
    var own = reader.getRawImageType(0);
    var isGrey = own != null && own.getNumComponents() < 3;
    var types = reader.getImageTypes(0);
    while (!isGrey && types.hasNext()) {
      var type = types.next();
      if (type.equals(plain) && !(type.getColorModel() instanceof IndexColorModel)) {
        param.setDestinationType(type);
      }
    }
    return param;
  }
}
