package dk.blogstafet.local.editing;

import dk.blogstafet.local.manuscript.Manuscript;
import dk.blogstafet.local.manuscript.ManuscriptAddressWriter;
import dk.blogstafet.local.manuscript.ManuscriptReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// A post's file, and where in it stands what the site finds fault with.
record ManuscriptFile(Path path, Manuscript manuscript) {
  private static final Pattern PLACE =
      Pattern.compile("(?:post\\.)?([a-zA-Z]+)(?:\\[(\\d{1,3})\\])?.*");

  /// Reads a file.
  ///
  /// @throws SheetFile.Unreadable if it can't be read, with everything that stands in the way
  static ManuscriptFile read(Path path) throws EditorFiles.UnreadableFileException {
    return new ManuscriptFile(path, EditorFiles.read(path, ManuscriptReader::read));
  }

  /// The file and the line of what a flaw calls `title` or `post.authors[1].name`, before that.
  String place(String at) {
    var found = PLACE.matcher(at);
    if (!found.matches()) {
      return at;
    }
    var lines = manuscript.lines().getOrDefault(found.group(1), List.of());
    var number = found.group(2) == null ? 0 : Integer.parseInt(found.group(2));
    return number < lines.size() ? path + ":" + lines.get(number) + ": " + at : at;
  }

  /// Writes the relay and the slug that the post was published under into the file, unless they are
  /// there, and says so. A file that can't be written stays as it is.
  Optional<String> note(String relay, String slug) {
    try {
      var added = ManuscriptAddressWriter.add(Files.readString(path), relay, slug);
      if (added.isPresent()) {
        replace(path.toRealPath(), added.get());
      }
      return added.map(_ -> "Written into " + path + ", for corrections: slug: " + slug);
    } catch (IOException | IllegalArgumentException unwritable) {
      return Optional.of("For corrections, add this line to " + path + " yourself: slug: " + slug);
    }
  }

  private static void replace(Path file, String text) throws IOException {
    var folder = Objects.requireNonNull(file.getParent());
    var fresh = Files.createTempFile(folder, ".blogstafet", ".md");
    try {
      Files.writeString(fresh, text);
      if (Files.getFileStore(file).supportsFileAttributeView(PosixFileAttributeView.class)) {
        Files.setPosixFilePermissions(fresh, Files.getPosixFilePermissions(file));
      }
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }
}
