package dk.blogstafet.local.migration;

import dk.blogstafet.local.migration.site.SiteFolderReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Recognises a format by the beginning of a file, or the files in a folder.
public final class FormatDetector {
  private static final int HEAD = 64 << 10;

  /// The first element, after white space, instructions, comments and a document type. Possessive,
  /// so that a file of nothing else takes neither stack nor time.
  private static final Pattern ROOT =
      Pattern.compile(
          "(?s)(?:\\s++|<\\?.*?\\?>|<!--.*?-->|<!(?:DOCTYPE|doctype)[^>\\[]*+(?:\\[.*?])?\\s*+>)*+<(\\w[\\w:.-]*+)([^>]*+).*");

  private FormatDetector() {}

  /// Returns the format of a file or folder; empty if it is none of another program.
  ///
  /// @throws IOException if the file can't be read
  public static Optional<ForeignFormat> of(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      return SiteFolderReader.isSite(file) ? Optional.of(ForeignFormat.SITE) : Optional.empty();
    }
    try (var stream = Files.newInputStream(file)) {
      var head = stream.readNBytes(HEAD);
      return isDocument(head) ? Optional.of(ForeignFormat.DOCX) : ofText(text(head));
    }
  }

  /// Returns whether a ZIP file names a part of Word's near its beginning.
  private static boolean isDocument(byte[] head) {
    var text = new String(head, StandardCharsets.ISO_8859_1);
    return text.startsWith("PK\u0003\u0004")
        && (text.contains("word/") || text.contains("[Content_Types].xml"));
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
    return switch (root.group(1).toLowerCase(Locale.ROOT)) {
      case "rss" ->
          Optional.of(
              root.group(2).contains("wordpress.org/export/")
                  ? ForeignFormat.WORDPRESS
                  : ForeignFormat.RSS);
      case "rdf:rdf" -> Optional.of(ForeignFormat.RSS);
      case "feed" -> Optional.of(ForeignFormat.ATOM);
      case String name
          when name.endsWith(":feed") && root.group(2).contains("www.w3.org/2005/Atom") ->
          Optional.of(ForeignFormat.ATOM);
      case "html", "head", "body", "article", "main" -> Optional.of(ForeignFormat.HTML);
      case String _ -> Optional.empty();
    };
  }
}
