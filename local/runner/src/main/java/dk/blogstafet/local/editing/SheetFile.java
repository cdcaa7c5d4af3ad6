package dk.blogstafet.local.editing;

import dk.blogstafet.local.manuscript.Reading;
import dk.blogstafet.local.text.TextFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/// Opens the files in which people write what is to be sent.
final class SheetFile {
  private SheetFile() {}

  /// Reads a file.
  ///
  /// @param reader makes something of its bytes
  /// @throws Unreadable if it can't be read, with everything that stands in the way
  static <T> T read(Path path, Function<byte[], Reading<T>> reader) throws Unreadable {
    return switch (reader.apply(bytes(path))) {
      case Reading.Legible<T>(var value) -> value;
      case Reading.Unreadable<T>(var complaints) ->
          throw new Unreadable(
              complaints.stream().map(complaint -> path + ":" + complaint.sentence()).toList());
    };
  }

  /// A file's bytes.
  ///
  /// @throws Unreadable if it can't be read
  static byte[] bytes(Path path) throws Unreadable {
    try {
      return TextFile.read(path);
    } catch (TextFile.TooLarge large) {
      throw new Unreadable(List.of(large.getMessage() + ": such a file is far shorter."));
    } catch (IOException unreadable) {
      throw new Unreadable(
          List.of(path + " can't be read. Give the name of a text file that you may read."));
    }
  }

  /// A file that is not what it should be.
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
