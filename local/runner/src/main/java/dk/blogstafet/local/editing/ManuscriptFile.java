package dk.blogstafet.local.editing;

import dk.blogstafet.local.manuscript.Manuscript;
import dk.blogstafet.local.manuscript.ManuscriptReader;
import dk.blogstafet.local.manuscript.Reading;
import dk.blogstafet.local.text.TextFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// A post's file, and where in it stands what the site finds fault with.
record ManuscriptFile(Path path, Manuscript manuscript) {
  private static final Pattern PLACE =
      Pattern.compile("(?:post\\.)?([a-zA-Z]+)(?:\\[(\\d{1,3})\\])?.*");

  /// Reads a file.
  ///
  /// @throws Unreadable if it can't be read, with everything that stands in the way
  static ManuscriptFile read(Path path) throws Unreadable {
    return switch (ManuscriptReader.read(bytes(path))) {
      case Reading.Legible<Manuscript>(var manuscript) -> new ManuscriptFile(path, manuscript);
      case Reading.Unreadable<Manuscript>(var complaints) ->
          throw new Unreadable(
              complaints.stream().map(complaint -> path + ":" + complaint.sentence()).toList());
    };
  }

  private static byte[] bytes(Path path) throws Unreadable {
    try {
      return TextFile.read(path);
    } catch (TextFile.TooLarge large) {
      throw new Unreadable(List.of(large.getMessage() + ": a post is far shorter."));
    } catch (IOException unreadable) {
      throw new Unreadable(
          List.of(path + " can't be read. Give the name of a text file that you may read."));
    }
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

  /// A file that is no post.
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;

    private final transient List<String> complaints;

    private Unreadable(List<String> complaints) {
      super(String.join("\n", complaints));
      this.complaints = List.copyOf(complaints);
    }

    List<String> complaints() {
      return complaints;
    }
  }
}
