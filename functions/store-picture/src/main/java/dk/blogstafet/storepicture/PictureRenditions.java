package dk.blogstafet.storepicture;

import dk.blogstafet.relay.PictureName;
import dk.blogstafet.relay.PictureName.PictureFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/// A picture in all sizes that pages use, made from an upload. Nothing of the upload is kept.
///
/// @param files the content of each width, the smallest first
record PictureRenditions(PictureName name, Map<Integer, byte[]> files) {
  /// A drawing stays a PNG file unless that is many times larger: a grey photograph, for example,
  /// has no more than 256 colours either.
  private static final int MOST_TIMES = 3;

  /// Makes the renditions of a picture.
  ///
  /// @throws PictureRejectedException if the upload isn't a picture that can be shown
  static PictureRenditions of(byte[] upload) throws PictureRejectedException {
    var header = PictureHeader.read(upload);
    var decoded = PictureDecoder.decode(upload, header);
    var grid = decoded.grid();
    var format = PictureFormat.JPG;
    var largest = PictureEncoder.encode(grid, format);
    if (header.format() == PictureFormat.PNG && decoded.hasFewColours()) {
      var drawing = PictureEncoder.encode(grid, PictureFormat.PNG);
      if (drawing.length <= MOST_TIMES * largest.length) {
        format = PictureFormat.PNG;
        largest = drawing;
      }
    }
    return of(grid, PictureName.of(largest, grid.width(), grid.height(), format), largest);
  }

  private static PictureRenditions of(PixelGrid grid, PictureName name, byte[] largest) {
    var files = new LinkedHashMap<Integer, byte[]>();
    for (var width : name.widths().reversed()) {
      files.put(
          width,
          width == name.width()
              ? largest
              : PictureEncoder.encode(grid.scaled(width, name.height(width)), name.format()));
    }
    return new PictureRenditions(name, files);
  }
}
