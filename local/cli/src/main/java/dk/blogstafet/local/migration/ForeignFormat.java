package dk.blogstafet.local.migration;

import dk.blogstafet.local.migration.content.BrokenExportException;
import dk.blogstafet.local.migration.content.ExportSummary;
import dk.blogstafet.local.migration.content.FoundItem;
import dk.blogstafet.local.migration.document.DocxReader;
import dk.blogstafet.local.migration.document.HtmlPageReader;
import dk.blogstafet.local.migration.feed.FeedExports;
import dk.blogstafet.local.migration.site.SiteFolderReader;
import dk.blogstafet.words.LocalizedMessages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The formats of other programs that can be imported.
public enum ForeignFormat {
  WORDPRESS("wordpress"),
  RSS("rss"),
  ATOM("atom"),
  JSON_FEED("jsonfeed"),
  GHOST("ghost"),
  SITE("site"),
  HTML("html"),
  DOCX("docx");

  private final String label;

  ForeignFormat(String label) {
    this.label = label;
  }

  /// Returns the name on the command line.
  public String label() {
    return label;
  }

  /// Returns the names of all formats.
  public static List<String> labels() {
    return Arrays.stream(values()).map(ForeignFormat::label).toList();
  }

  /// Returns the format with a name on the command line.
  public static Optional<ForeignFormat> of(String label) {
    return Arrays.stream(values()).filter(it -> it.label.equals(label)).findFirst();
  }

  /// Reads a file or folder of this format.
  ///
  /// @param words the labels of links, in the language of the posts
  /// @param items receives everything that it contains
  /// @throws IOException if it can't be read
  /// @throws BrokenExportException if it is damaged or no such export
  ExportSummary read(Path file, LocalizedMessages words, Consumer<FoundItem> items)
      throws IOException, BrokenExportException {
    return switch (this) {
      case WORDPRESS -> FeedExports.wordPress(file, words, items);
      case RSS -> FeedExports.rss(file, words, items);
      case ATOM -> FeedExports.atom(file, words, items);
      case JSON_FEED -> FeedExports.jsonFeed(file, words, items);
      case GHOST -> FeedExports.ghost(file, words, items);
      case SITE -> SiteFolderReader.read(file, words, items);
      case HTML -> HtmlPageReader.read(file, words, items);
      case DOCX -> DocxReader.read(file, words, items);
    };
  }
}
