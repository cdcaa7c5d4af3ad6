package dk.blogstafet.storepicture;

import java.util.Arrays;

/// Scales a picture down row by row, so that the whole picture is never held as numbers: each new
/// pixel is the mean of the area that it covers. Written out instead of `java.awt.Graphics2D`,
/// whose result differs from machine to machine, and with it the picture's name.
final class AreaScaler {
  private static final int CHANNELS = 3;

  private final int width;
  private final int newWidth;
  private final int newHeight;
  private final double rowShare;
  private final int[] column;
  private final float[] share;
  private final float[] line;
  private final float[] sum;
  private final int[] pixels;
  private int row;
  private int newRow;

  AreaScaler(int width, int height, int newWidth, int newHeight) {
    this.width = width;
    this.newWidth = newWidth;
    this.newHeight = newHeight;
    this.rowShare = (double) newHeight / height;
    this.column = new int[width];
    this.share = new float[width];
    this.line = new float[newWidth * CHANNELS];
    this.sum = new float[newWidth * CHANNELS];
    this.pixels = new int[newWidth * newHeight];
    var columnShare = (double) newWidth / width;
    for (var x = 0; x < width; x++) {
      column[x] = Math.min((int) (x * columnShare), newWidth - 1);
      share[x] = (float) (inside(x, columnShare, column[x]) / columnShare);
    }
  }

  /// Returns how much of a source's row or column lies in the first of the new ones that it
  /// touches; the rest lies in the next.
  private static double inside(int at, double share, int first) {
    return Math.min((at + 1) * share, first + 1) - at * share;
  }

  /// Adds the next row.
  ///
  /// @param from the index of its first pixel
  void add(int[] source, int from) {
    sumUpColumns(source, from);
    // Not computed from the row, which may round to the row before.
    var first = Math.min(newRow, newHeight - 1);
    var inFirst = (float) inside(row, rowShare, first);
    addLine(inFirst);
    row++;
    if (row * rowShare >= first + 1 - 1e-9) {
      finishRow();
      addLine((float) (rowShare - inFirst));
    }
  }

  private void sumUpColumns(int[] source, int from) {
    Arrays.fill(line, 0);
    for (var x = 0; x < width; x++) {
      var pixel = source[from + x];
      var at = column[x] * CHANNELS;
      var part = share[x];
      put(at, pixel, part);
      if (part < 1 && column[x] + 1 < newWidth) {
        put(at + CHANNELS, pixel, 1 - part);
      }
    }
  }

  private void put(int at, int pixel, float part) {
    line[at] += part * (pixel >> 16 & 0xFF);
    line[at + 1] += part * (pixel >> 8 & 0xFF);
    line[at + 2] += part * (pixel & 0xFF);
  }

  private void addLine(float part) {
    for (var i = 0; i < line.length; i++) {
      sum[i] += part * line[i];
    }
  }

  private void finishRow() {
    if (newRow == newHeight) {
      return;
    }
    var scale = (float) newWidth / width;
    for (var x = 0; x < newWidth; x++) {
      pixels[newRow * newWidth + x] =
          value(sum[x * CHANNELS] * scale) << 16
              | value(sum[x * CHANNELS + 1] * scale) << 8
              | value(sum[x * CHANNELS + 2] * scale);
    }
    Arrays.fill(sum, 0);
    newRow++;
  }

  private static int value(float mean) {
    return Math.clamp(Math.round(mean), 0, 255);
  }

  /// Returns the scaled picture, after all rows.
  PixelGrid grid() {
    return new PixelGrid(newWidth, newHeight, pixels);
  }
}
