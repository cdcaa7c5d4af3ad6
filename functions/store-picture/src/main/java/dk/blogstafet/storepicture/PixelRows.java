package dk.blogstafet.storepicture;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/// Reads the rows of a decoded picture as 0xRRGGBB: samples of 16 bits become 8, grey stays as
/// light as it is stored (Java's own conversion takes it for linear light), and what is transparent
/// lies on white.
final class PixelRows {
  private static final int WHITE = 255;

  private final Raster raster;
  private final int[] palette;
  private final int bands;
  private final int shift;
  private final int[] samples;
  private final int[] row;

  PixelRows(BufferedImage image) {
    this.raster = image.getRaster();
    this.palette = palette(image);
    this.bands = raster.getNumBands();
    this.shift = Math.max(0, raster.getSampleModel().getSampleSize(0) - 8);
    this.samples = new int[image.getWidth() * bands];
    this.row = new int[image.getWidth()];
  }

  private static int[] palette(BufferedImage image) {
    if (!(image.getColorModel() instanceof IndexColorModel model)) {
      return new int[0];
    }
    var colours = new int[model.getMapSize()];
    model.getRGBs(colours);
    for (var i = 0; i < colours.length; i++) {
      var colour = colours[i];
      colours[i] =
          onWhite(colour >> 16 & 0xFF, colour >> 8 & 0xFF, colour & 0xFF, colour >> 24 & 0xFF);
    }
    return colours;
  }

  /// Reads a row into an array that the next call overwrites.
  int[] read(int y) {
    raster.getPixels(0, y, row.length, 1, samples);
    for (var x = 0; x < row.length; x++) {
      row[x] = pixel(x * bands);
    }
    return row;
  }

  private int pixel(int at) {
    if (palette.length > 0) {
      return palette[Math.min(samples[at], palette.length - 1)];
    }
    var red = samples[at] >> shift;
    var isGrey = bands < 3;
    var green = isGrey ? red : samples[at + 1] >> shift;
    var blue = isGrey ? red : samples[at + 2] >> shift;
    var hasAlpha = bands == 2 || bands == 4;
    return onWhite(red, green, blue, hasAlpha ? samples[at + bands - 1] >> shift : WHITE);
  }

  private static int onWhite(int red, int green, int blue, int alpha) {
    return onWhite(red, alpha) << 16 | onWhite(green, alpha) << 8 | onWhite(blue, alpha);
  }

  private static int onWhite(int value, int alpha) {
    return alpha == WHITE ? value : (value * alpha + WHITE * (WHITE - alpha) + WHITE / 2) / WHITE;
  }
}
