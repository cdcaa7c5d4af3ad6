package dk.blogstafet.local.editing.post;

import dk.blogstafet.local.editing.session.EditorFiles;
import dk.blogstafet.local.i18n.CommandMessages;
import dk.blogstafet.local.importing.ParsedPage;
import dk.blogstafet.local.importing.RelayPageParser;
import dk.blogstafet.local.manuscript.ManuscriptFiles;
import dk.blogstafet.local.manuscript.ManuscriptReader;
import dk.blogstafet.local.text.TextFile;
import dk.blogstafet.relay.validation.Slug;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The posts of an import, oldest first, and the relay that they say they belong to.
///
/// @param complaints everything that can't be read; then there are no posts
record ImportItems(List<ImportItem> all, Optional<String> relay, List<String> complaints) {
  ImportItems {
    all = all.stream().sorted(Comparator.comparing(ImportItem::date)).toList();
    complaints = List.copyOf(complaints);
  }

  /// Reads a relay page, or the manuscripts of a folder.
  ///
  /// @throws TextFile.FileTooLargeException for a page with more bytes than a file may have
  /// @throws IOException if the file or folder can't be read
  static ImportItems read(Path path, CommandMessages messages) throws IOException {
    return Files.isDirectory(path) ? folder(path, messages) : page(path, messages);
  }

  private static ImportItems page(Path path, CommandMessages messages) throws IOException {
    return switch (RelayPageParser.parse(TextFile.read(path))) {
      case ParsedPage.Invalid(var errors) ->
          refused(
              errors.stream().map(it -> path + ":" + it.sentence(messages.language())).toList());
      case ParsedPage.RelayPageContent page ->
          new ImportItems(
              page.entries().reversed().stream()
                  .map(it -> new ImportItem(path, path + ":" + it.title().line(), it.manuscript()))
                  .toList(),
              Optional.of(Slug.of(page.title().text())),
              List.of());
    };
  }

  private static ImportItems folder(Path path, CommandMessages messages) throws IOException {
    var items = new ArrayList<ImportItem>();
    var complaints = new ArrayList<String>();
    Optional<String> relay = Optional.empty();
    for (var file : ManuscriptFiles.in(path)) {
      try {
        var manuscript = EditorFiles.read(file, ManuscriptReader::read, messages);
        relay = relay.or(manuscript::relay);
        items.add(new ImportItem(file, file.toString(), manuscript));
      } catch (EditorFiles.UnreadableFileException unreadable) {
        complaints.addAll(unreadable.errors());
      }
    }
    if (items.isEmpty() && complaints.isEmpty()) {
      return refused(List.of(messages.text("import.no-manuscripts", path)));
    }
    return complaints.isEmpty() ? new ImportItems(items, relay, complaints) : refused(complaints);
  }

  private static ImportItems refused(List<String> complaints) {
    return new ImportItems(List.of(), Optional.empty(), complaints);
  }
}
