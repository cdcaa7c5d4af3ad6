package dk.blogstafet.local.editing;

import dk.blogstafet.local.manuscript.Manuscript;
import dk.blogstafet.local.manuscript.ManuscriptReader;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// A post's file, and where in it stands what the site finds fault with.
record ManuscriptFile(Path path, Manuscript manuscript) {
  private static final Pattern PLACE =
      Pattern.compile("(?:post\\.)?([a-zA-Z]+)(?:\\[(\\d{1,3})\\])?.*");

  /// Reads a file.
  ///
  /// @throws SheetFile.Unreadable if it can't be read, with everything that stands in the way
  static ManuscriptFile read(Path path) throws SheetFile.Unreadable {
    return new ManuscriptFile(path, SheetFile.read(path, ManuscriptReader::read));
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
}
