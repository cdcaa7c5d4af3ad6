package dk.blogstafet.local.archive;

import dk.blogstafet.local.manuscript.ExportedPost;
import dk.blogstafet.local.manuscript.ManuscriptFiles;
import dk.blogstafet.local.manuscript.ManuscriptReader;
import dk.blogstafet.local.manuscript.ReadResult;
import dk.blogstafet.local.manuscript.RelayFileReader;
import dk.blogstafet.local.text.LineError;
import dk.blogstafet.local.text.TextFile;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Relay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// A folder of manuscripts, with a relay's file and withdrawn posts if it is an export.
///
/// @param posts by their files, in the order of the names
record ManuscriptFolder(
    Optional<Relay> relay, TreeMap<Path, ExportedPost> posts, List<ArchivedWithdrawal> taken) {
  static final String WITHDRAWN = "withdrawn.json";

  /// Returns the file name of a published post.
  static String name(PostSummary post) {
    return post.date() + "-" + post.id() + ".md";
  }

  /// Returns the folders to import: the named one, or those in it that belong to relays.
  static List<Path> relays(Path named) throws IOException {
    if (Files.exists(named.resolve(ManuscriptFiles.RELAY_FILE))
        || !ManuscriptFiles.in(named).isEmpty()) {
      return List.of(named);
    }
    try (var inside = Files.list(named)) {
      return inside
          .filter(it -> Files.exists(it.resolve(ManuscriptFiles.RELAY_FILE)))
          .sorted()
          .toList();
    }
  }

  /// Returns a relay as if it were open: published posts stay readable after it is closed.
  static Relay opened(Relay relay) {
    return new Relay(
        relay.id(),
        relay.title(),
        relay.introduction(),
        relay.article(),
        relay.categories(),
        relay.language(),
        Relay.RelayState.OPEN);
  }

  /// Reads a folder.
  ///
  /// @param flawed receives everything that can't be read
  static ManuscriptFolder read(Path folder, List<FolderImportOutcome.FileError> flawed)
      throws IOException {
    var posts = new TreeMap<Path, ExportedPost>();
    for (var file : ManuscriptFiles.in(folder)) {
      take(file, ManuscriptReader.readExported(TextFile.read(file)), flawed)
          .ifPresent(post -> posts.put(file, post));
    }
    var sheet = folder.resolve(ManuscriptFiles.RELAY_FILE);
    var relay =
        Files.exists(sheet)
            ? take(sheet, RelayFileReader.read(TextFile.read(sheet)), flawed)
            : Optional.<Relay>empty();
    return new ManuscriptFolder(relay, posts, taken(folder.resolve(WITHDRAWN), flawed));
  }

  private static <T> Optional<T> take(
      Path file, ReadResult<T> result, List<FolderImportOutcome.FileError> flawed) {
    return switch (result) {
      case ReadResult.Valid<T>(var value) -> Optional.of(value);
      case ReadResult.Invalid<T>(var errors) -> {
        errors.forEach(error -> flawed.add(new FolderImportOutcome.FileError(file, error)));
        yield Optional.empty();
      }
    };
  }

  private static List<ArchivedWithdrawal> taken(
      Path file, List<FolderImportOutcome.FileError> flawed) throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    var taken = WithdrawnFileReader.read(Files.readAllBytes(file));
    if (taken.isEmpty()) {
      flawed.add(
          new FolderImportOutcome.FileError(
              file, new LineError.UnexpectedText(1, "line.withdrawn-file")));
    }
    return taken.orElse(new ArrayList<>());
  }
}
