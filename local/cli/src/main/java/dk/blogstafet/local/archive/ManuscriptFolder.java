package dk.blogstafet.local.archive;

import dk.blogstafet.local.archive.FolderImportOutcome.FileError;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Manuscripts to import, with a relay's description and withdrawn posts if they are an export:
/// what every import reads before it stores anything.
///
/// @param path the folder, or the page that the manuscripts stand on
/// @param posts in the order in which those of one date are published
/// @param errors everything that can't be read
public record ManuscriptFolder(
    Path path,
    Optional<Relay> relay,
    List<FolderPost> posts,
    List<ArchivedWithdrawal> taken,
    List<FileError> errors) {
  static final String WITHDRAWN = "withdrawn.json";

  public ManuscriptFolder {
    posts = List.copyOf(posts);
    taken = List.copyOf(taken);
    errors = List.copyOf(errors);
  }

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

  /// Reads a folder; manuscripts are in the order of their names.
  ///
  /// @throws IOException if a file can't be read
  public static ManuscriptFolder read(Path folder) throws IOException {
    var errors = new ArrayList<FileError>();
    var posts = new ArrayList<FolderPost>();
    for (var file : ManuscriptFiles.in(folder)) {
      take(file, ManuscriptReader.readExported(TextFile.read(file)), errors)
          .ifPresent(post -> posts.add(new FolderPost(file, post)));
    }
    var sheet = folder.resolve(ManuscriptFiles.RELAY_FILE);
    var relay =
        Files.exists(sheet)
            ? take(sheet, RelayFileReader.read(TextFile.read(sheet)), errors)
            : Optional.<Relay>empty();
    var taken = taken(folder.resolve(WITHDRAWN), errors);
    return new ManuscriptFolder(folder, relay, posts, taken, errors);
  }

  private static <T> Optional<T> take(Path file, ReadResult<T> result, List<FileError> errors) {
    return switch (result) {
      case ReadResult.Valid<T>(var value) -> Optional.of(value);
      case ReadResult.Invalid<T>(var found) -> {
        found.forEach(error -> errors.add(new FileError(file, error)));
        yield Optional.empty();
      }
    };
  }

  private static List<ArchivedWithdrawal> taken(Path file, List<FileError> errors)
      throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    var taken = WithdrawnFileReader.read(Files.readAllBytes(file));
    if (taken.isEmpty()) {
      errors.add(new FileError(file, new LineError.UnexpectedText(1, "line.withdrawn-file")));
    }
    return taken.orElse(List.of());
  }

  /// Returns the manuscripts that were never published, oldest first.
  List<FolderPost> unpublished() {
    return posts.stream()
        .filter(it -> !it.wasPublished())
        .sorted(Comparator.comparing(FolderPost::date))
        .toList();
  }

  /// Returns everything that can't be read or breaks a rule of the relay. A post of an export was
  /// published before, so its date and a closed relay are allowed.
  List<FileError> errors(Relay relay, LocalDate today) {
    var all = new ArrayList<>(errors);
    for (var post : posts) {
      var into = post.wasPublished() ? opened(relay) : relay;
      var last = post.wasPublished() ? LocalDate.MAX : today;
      post.post().manuscript().errors(into, last).stream()
          .map(error -> new FileError(post.file(), error))
          .forEach(all::add);
    }
    return all;
  }
}
