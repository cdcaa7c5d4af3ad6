package dk.blogstafet.local.editing;

import dk.blogstafet.local.importing.Parsed;
import dk.blogstafet.local.importing.RelayPageParser;
import dk.blogstafet.local.manuscript.Manuscripts;
import dk.blogstafet.local.text.TextFile;
import dk.blogstafet.relay.Slug;
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
record Pieces(List<Piece> all, Optional<String> relay, List<String> complaints) {
  Pieces {
    all = all.stream().sorted(Comparator.comparing(Piece::date)).toList();
    complaints = List.copyOf(complaints);
  }

  /// Reads a relay page, or the manuscripts of a folder.
  ///
  /// @throws TextFile.TooLarge for a page with more bytes than a file may have
  /// @throws IOException if the file or folder can't be read
  static Pieces read(Path path) throws IOException {
    return Files.isDirectory(path) ? folder(path) : page(path);
  }

  private static Pieces page(Path path) throws IOException {
    return switch (RelayPageParser.parse(TextFile.read(path))) {
      case Parsed.Unreadable(var complaints) ->
          refused(complaints.stream().map(it -> path + ":" + it.sentence()).toList());
      case Parsed.Page page ->
          new Pieces(
              page.entries().reversed().stream()
                  .<Piece>map(entry -> new Piece.Listed(path, entry))
                  .toList(),
              Optional.of(Slug.of(page.title().text())),
              List.of());
    };
  }

  private static Pieces folder(Path path) throws IOException {
    var pieces = new ArrayList<Piece>();
    var complaints = new ArrayList<String>();
    Optional<String> relay = Optional.empty();
    for (var file : Manuscripts.in(path)) {
      try {
        var read = ManuscriptFile.read(file);
        relay = relay.or(read.manuscript()::relay);
        pieces.add(new Piece.Sheet(read));
      } catch (SheetFile.Unreadable unreadable) {
        complaints.addAll(unreadable.complaints());
      }
    }
    if (pieces.isEmpty() && complaints.isEmpty()) {
      return refused(List.of(path + " has no manuscripts: files that end in .md or .markdown."));
    }
    return complaints.isEmpty() ? new Pieces(pieces, relay, complaints) : refused(complaints);
  }

  private static Pieces refused(List<String> complaints) {
    return new Pieces(List.of(), Optional.empty(), complaints);
  }
}
