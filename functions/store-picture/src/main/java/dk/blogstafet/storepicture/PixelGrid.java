package dk.blogstafet.storepicture;

/// The pixels of a picture in rows, each as 0xRRGGBB. The array is not copied; callers must not
/// modify it.
@SuppressWarnings("ArrayRecordComponent") // never compared
record PixelGrid(int width, int height, int[] pixels) {
  /// Returns the picture turned upright.
  ///
  /// @param orientation 1 to 8 (Exif 3.0, tag 0x0112)
  PixelGrid upright(int orientation) {
    if (orientation == 1) {
      return this;
    }
    var isOnItsSide = orientation > 4;
    var turned =
        new PixelGrid(
            isOnItsSide ? height : width, isOnItsSide ? width : height, new int[pixels.length]);
    for (var y = 0; y < turned.height; y++) {
      for (var x = 0; x < turned.width; x++) {
        turned.pixels[y * turned.width + x] = pixels[source(orientation, x, y)];
      }
    }
    return turned;
  }

  /// Returns the index of the pixel that belongs at a place of the upright picture.
  private int source(int orientation, int x, int y) {
    var right = width - 1;
    var bottom = height - 1;
    return switch (orientation) {
      case 2 -> y * width + right - x;
      case 3 -> (bottom - y) * width + right - x;
      case 4 -> (bottom - y) * width + x;
      case 5 -> x * width + y;
      case 6 -> (bottom - x) * width + y;
      case 7 -> (bottom - x) * width + right - y;
      case 8 -> x * width + right - y;
      default -> y * width + x;
    };
  }

  /// Returns the picture in another size, which must not be larger.
  PixelGrid scaled(int newWidth, int newHeight) {
    var scaler = new AreaScaler(width, height, newWidth, newHeight);
    for (var y = 0; y < height; y++) {
      scaler.add(pixels, y * width);
    }
    return scaler.grid();
  }
}
