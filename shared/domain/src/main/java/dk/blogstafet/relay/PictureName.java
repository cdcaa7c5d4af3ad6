package dk.blogstafet.relay;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// The name of a stored picture: a hash of its largest rendition, and that rendition's size. Pages
/// compute the addresses and sizes of all renditions from it, without reading the picture. The same
/// picture always has the same name, and a name never gets another content.
///
/// @param hash the first 128 bits of the SHA-256, in hexadecimal
/// @param width of the largest rendition in pixels
/// @param height of the largest rendition in pixels
public record PictureName(String hash, int width, int height, PictureFormat format) {
  /// The maximum width of a rendition in pixels.
  public static final int WIDEST = 1_600;

  /// The maximum height of a rendition in pixels. A taller picture gets narrower renditions.
  public static final int HIGHEST = 2_400;

  /// The widths of the smaller renditions in pixels.
  private static final List<Integer> SMALLER = List.of(800, 400);

  private static final int HASH = 32;
  private static final String NAME = "([0-9a-f]{32})-([1-9][0-9]{0,3})x([1-9][0-9]{0,3})";
  private static final Pattern FORM = Pattern.compile(NAME + "[.](jpg|png)");
  private static final Pattern FILE = Pattern.compile(NAME + "-[1-9][0-9]{0,3}([.](?:jpg|png))");

  /// The formats in which pictures are stored.
  public enum PictureFormat {
    JPG,
    PNG;

    /// Returns the extension in names, without a dot.
    public String extension() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// Returns the media type.
    public String mediaType() {
      return switch (this) {
        case JPG -> "image/jpeg";
        case PNG -> "image/png";
      };
    }
  }

  public PictureName {
    if (!hash.matches("[0-9a-f]{" + HASH + "}")
        || width < 1
        || width > WIDEST
        || height < 1
        || height > HIGHEST) {
      throw new IllegalArgumentException("Not a picture's name: " + hash);
    }
  }

  /// Returns the name of a picture.
  ///
  /// @param content the largest rendition
  public static PictureName of(byte[] content, int width, int height, PictureFormat format) {
    return new PictureName(Sha256.hex(content).substring(0, HASH), width, height, format);
  }

  /// Parses the result of [#text]; empty if it isn't one.
  public static Optional<PictureName> parse(String text) {
    var form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    var width = Integer.parseInt(form.group(2));
    var height = Integer.parseInt(form.group(3));
    return width > WIDEST || height > HIGHEST
        ? Optional.empty()
        : Optional.of(
            new PictureName(
                form.group(1),
                width,
                height,
                PictureFormat.valueOf(form.group(4).toUpperCase(Locale.ROOT))));
  }

  /// Returns the picture that a path names, of whatever width; empty if the path isn't that of a
  /// picture of the relay.
  public static Optional<PictureName> ofPath(RelayId relay, String path) {
    var folder = folder(relay);
    var file = FILE.matcher(path.startsWith(folder) ? path.substring(folder.length()) : "");
    return file.matches()
        ? parse(file.group(1) + "-" + file.group(2) + "x" + file.group(3) + file.group(4))
        : Optional.empty();
  }

  /// Returns whether a path can be that of a picture, of whatever relay.
  public static boolean isPath(String path) {
    var parts = path.split("/", -1);
    return parts.length == 4
        && parts[0].isEmpty()
        && RelayId.isValid(parts[1])
        && ofPath(new RelayId(parts[1]), path).isPresent();
  }

  /// Returns the pictures whose files a text names, at whatever address.
  static List<PictureName> find(String text) {
    return FILE.matcher(text)
        .results()
        .flatMap(
            it -> parse(it.group(1) + "-" + it.group(2) + "x" + it.group(3) + it.group(4)).stream())
        .toList();
  }

  /// Returns the path below which all pictures of a relay are.
  public static String folder(RelayId relay) {
    return "/" + relay.slug() + "/billeder/";
  }

  /// Returns the name as it is stored with a post, such as `3f…-1600x1067.jpg`.
  public String text() {
    return stem() + "." + format.extension();
  }

  /// Returns the widths of all renditions in pixels, the largest first. No picture is enlarged.
  public List<Integer> widths() {
    return IntStream.concat(
            IntStream.of(width), SMALLER.stream().mapToInt(it -> it).filter(it -> it < width))
        .boxed()
        .toList();
  }

  /// Returns the height of a rendition in pixels.
  public int height(int ofWidth) {
    return Math.max(1, Math.round((float) height * ofWidth / width));
  }

  /// Returns the path of a rendition.
  public String path(RelayId relay, int ofWidth) {
    return folder(relay) + stem() + "-" + ofWidth + "." + format.extension();
  }

  /// Returns the path of the largest rendition.
  public String path(RelayId relay) {
    return path(relay, width);
  }

  private String stem() {
    return hash + "-" + width + "x" + height;
  }
}
