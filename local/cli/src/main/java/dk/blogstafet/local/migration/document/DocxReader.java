package dk.blogstafet.local.migration.document;

import dk.blogstafet.conversion.ImportLoss;
import dk.blogstafet.conversion.LossKind;
import dk.blogstafet.conversion.docx.DocxDocument;
import dk.blogstafet.conversion.docx.UnreadableDocumentException;
import dk.blogstafet.local.migration.content.BrokenExportException;
import dk.blogstafet.local.migration.content.ExportSummary;
import dk.blogstafet.local.migration.content.ForeignPost;
import dk.blogstafet.local.migration.content.FoundItem;
import dk.blogstafet.relay.ForeignDates;
import dk.blogstafet.words.LocalizedMessages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Reads a Word document (.docx) as one post. Its date is the day of the last change.
public final class DocxReader {
  /// The maximum size of the file in megabytes.
  private static final int SIZE = 20;

  private DocxReader() {}

  /// Reads a file.
  ///
  /// @throws IOException if it can't be read
  /// @throws BrokenExportException if it is damaged or too large
  public static ExportSummary read(Path file, LocalizedMessages words, Consumer<FoundItem> items)
      throws IOException, BrokenExportException {
    if (Files.size(file) > (long) SIZE << 20) {
      throw new BrokenExportException("migration.broken.large", file, SIZE);
    }
    try (var stream = Files.newInputStream(file)) {
      items.accept(new FoundItem.FoundPost(post(DocxDocument.read(stream, words))));
      return new ExportSummary("", "", 1, new TreeMap<>());
    } catch (UnreadableDocumentException broken) {
      throw new BrokenExportException("migration.broken.zip", file);
    }
  }

  private static ForeignPost post(DocxDocument document) {
    var losses = new ArrayList<>(document.losses());
    losses.add(new ImportLoss(LossKind.DATE, ""));
    return new ForeignPost(
        document.title(),
        document.modified().flatMap(ForeignDates::of),
        Optional.empty(),
        List.of(),
        List.of(),
        document.subtitle(),
        document.creator().stream().toList(),
        document.text(),
        Optional.empty(),
        List.of(),
        losses);
  }
}
