package dk.blogstafet.storepicture;

import java.util.Locale;

/// Why a picture isn't stored. Each has a message with advice.
enum PictureFlaw {
  /// The format of iPhones, which needs licences to decode.
  HEIC,
  /// Neither JPEG nor PNG.
  OTHER_FORMAT,
  /// Moves: WCAG 2.2, 2.2.2 asks for a button to stop it.
  ANIMATED,
  /// Colours for printing.
  CMYK,
  TOO_MANY_PIXELS,
  /// Its end is missing.
  TRUNCATED,
  UNREADABLE;

  /// Returns the key of the message in the problem `unprocessable`.
  String key() {
    return "detail.picture-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
