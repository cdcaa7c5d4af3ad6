package dk.blogstafet.local.editing;

import dk.blogstafet.local.manuscript.ReadResult;
import dk.blogstafet.local.text.TextFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/// Opens the files in which people write what is to be sent.
final class EditorFiles {
  private EditorFiles() {}

  /// Reads a file.
  ///
  /// @param reader makes something of its bytes
  /// @throws Unreadable if it can't be read, with everything that stands in the way
  static <T> T read(Path path, Function<byte[], ReadResult<T>> reader)
      throws UnreadableFileException {
    return switch (reader.apply(bytes(path))) {
      case ReadResult.Valid<T>(var value) -> value;
      case ReadResult.Invalid<T>(var errors) ->
          throw new UnreadableFileException(
              errors.stream().map(error -> path + ":" + error.sentence()).toList());
    };
  }

  /// A file's bytes.
  ///
  /// @throws Unreadable if it can't be read
  static byte[] bytes(Path path) throws UnreadableFileException {
    try {
      return TextFile.read(path);
    } catch (TextFile.FileTooLargeException large) {
      throw new UnreadableFileException(
          List.of(large.getMessage() + ": such a file is far shorter."));
    } catch (IOException unreadable) {
      throw new UnreadableFileException(
          List.of(path + " can't be read. Give the name of a text file that you may read."));
    }
  }

  /// A file that is not what it should be.
  static final class UnreadableFileException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient List<String> complaints;

    private UnreadableFileException(List<String> complaints) {
      super(String.join("\n", complaints));
      this.complaints = List.copyOf(complaints);
    }

    List<String> complaints() {
      return complaints;
    }
  }
}
