package dk.blogstafet.local.migration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/// Recognises a format by the beginning of a file.
public final class FormatDetector {
  private static final int HEAD = 64 << 10;
  private static final Pattern ROOT =
      Pattern.compile(
          "(?s)(?:\\s|<\\?.*?\\?>|<!--.*?-->|<!DOCTYPE[^>\\[]*(?:\\[.*?])?\\s*>)*<(\\w[\\w:.-]*)([^>]*).*");

  private FormatDetector() {}

  /// Returns the format of a file; empty if it is none of another program.
  ///
  /// @throws IOException if the file can't be read
  public static Optional<ForeignFormat> of(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      return Optional.empty();
    }
    try (var stream = Files.newInputStream(file)) {
      var head = stream.readNBytes(HEAD);
      return ofText(text(head));
    }
  }

  /// Returns the beginning as a text: names in markup are ASCII in every encoding.
  private static String text(byte[] head) {
    var text = new String(head, StandardCharsets.ISO_8859_1);
    return text.replace("\u0000", "")
        .replaceFirst("^(?:\u00EF\u00BB\u00BF|\u00FE\u00FF|\u00FF\u00FE)", "");
  }

  private static Optional<ForeignFormat> ofText(String head) {
    return head.stripLeading().startsWith("{") ? ofJson(head) : ofXml(head);
  }

  private static Optional<ForeignFormat> ofJson(String head) {
    if (head.contains("jsonfeed.org/version/")) {
      return Optional.of(ForeignFormat.JSON_FEED);
    }
    return Pattern.compile("^\\s*\\{\\s*\"(?:db|meta|data)\"\\s*:").matcher(head).find()
        ? Optional.of(ForeignFormat.GHOST)
        : Optional.empty();
  }

  private static Optional<ForeignFormat> ofXml(String head) {
    var root = ROOT.matcher(head);
    if (!root.matches()) {
      return Optional.empty();
    }
    return switch (root.group(1)) {
      case "rss" ->
          Optional.of(
              root.group(2).contains("wordpress.org/export/")
                  ? ForeignFormat.WORDPRESS
                  : ForeignFormat.RSS);
      case "feed", "atom:feed" -> Optional.of(ForeignFormat.ATOM);
      default -> Optional.empty();
    };
  }
}
