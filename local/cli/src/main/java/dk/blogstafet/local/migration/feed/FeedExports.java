package dk.blogstafet.local.migration.feed;

import dk.blogstafet.local.migration.content.BrokenExportException;
import dk.blogstafet.local.migration.content.ExportSummary;
import dk.blogstafet.local.migration.content.FoundItem;
import dk.blogstafet.words.LocalizedMessages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/// Reads exports and feeds as streams. Each method sends everything that the file contains to a
/// consumer, in the file's order; `words` has the labels of links, in the language of the posts.
///
/// Each throws `IOException` if the file can't be read, and `BrokenExportException` if it is
/// damaged.
public final class FeedExports {
  private FeedExports() {}

  /// Reads WordPress's export.
  public static ExportSummary wordPress(
      Path file, LocalizedMessages words, Consumer<FoundItem> items)
      throws IOException, BrokenExportException {
    return XmlFeedReader.read(file, new WordPressDialect(words), items);
  }

  /// Reads RSS 2.0.
  public static ExportSummary rss(Path file, LocalizedMessages words, Consumer<FoundItem> items)
      throws IOException, BrokenExportException {
    return XmlFeedReader.read(file, new RssDialect(words), items);
  }

  /// Reads Atom.
  public static ExportSummary atom(Path file, LocalizedMessages words, Consumer<FoundItem> items)
      throws IOException, BrokenExportException {
    return XmlFeedReader.read(file, new AtomDialect(words), items);
  }

  /// Reads JSON Feed.
  public static ExportSummary jsonFeed(
      Path file, LocalizedMessages words, Consumer<FoundItem> items)
      throws IOException, BrokenExportException {
    return JsonFeedReader.read(file, words, items);
  }

  /// Reads Ghost's export.
  public static ExportSummary ghost(Path file, LocalizedMessages words, Consumer<FoundItem> items)
      throws IOException, BrokenExportException {
    return GhostReader.read(file, words, items);
  }
}
