package dk.blogstafet.local.editing.post;

import dk.blogstafet.local.i18n.CommandMessages;
import dk.blogstafet.local.manuscript.Manuscript;
import dk.blogstafet.local.manuscript.ManuscriptAddressWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// A post's file, and where its fields are in it.
record ManuscriptFile(Path path, Manuscript manuscript) {
  private static final Pattern PLACE =
      Pattern.compile("(?:post\\.)?([a-zA-Z]+)(?:\\[(\\d{1,3})\\])?.*");

  /// The file and line of a field such as `title` or `post.authors[1].name`, followed by its name.
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
  /// there, and reports it. A file that can't be written stays as it is.
  Optional<String> note(String relay, String slug, CommandMessages messages) {
    try {
      var added = ManuscriptAddressWriter.add(Files.readString(path), relay, slug);
      if (added.isPresent()) {
        replace(path.toRealPath(), added.get());
      }
      return added.map(_ -> messages.text("post.noted", path, slug));
    } catch (IOException | IllegalArgumentException unwritable) {
      return Optional.of(messages.text("post.not-noted", path, slug));
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
