package dk.blogstafet.local.editing.session;

import dk.blogstafet.local.i18n.CommandMessages;
import dk.blogstafet.local.manuscript.ReadResult;
import dk.blogstafet.local.text.TextFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/// Reads the files that editors send.
public final class EditorFiles {
  private EditorFiles() {}

  /// Reads a file.
  ///
  /// @param reader parses its bytes
  /// @throws UnreadableFileException with everything that is wrong with it
  public static <T> T read(
      Path path, Function<byte[], ReadResult<T>> reader, CommandMessages commandMessages)
      throws UnreadableFileException {
    return switch (reader.apply(bytes(path, commandMessages))) {
      case ReadResult.Valid<T>(var value) -> value;
      case ReadResult.Invalid<T>(var errors) ->
          throw new UnreadableFileException(
              errors.stream()
                  .map(error -> path + ":" + error.sentence(commandMessages.language()))
                  .toList());
    };
  }

  /// A file's bytes.
  ///
  /// @throws UnreadableFileException if it can't be read
  static byte[] bytes(Path path, CommandMessages commandMessages) throws UnreadableFileException {
    try {
      return TextFile.read(path);
    } catch (IOException unreadable) {
      throw new UnreadableFileException(List.of(commandMessages.text("check.unreadable", path)));
    }
  }

  /// A file that can't be read, or has errors.
  public static final class UnreadableFileException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient List<String> errors;

    private UnreadableFileException(List<String> errors) {
      super(String.join("\n", errors));
      this.errors = List.copyOf(errors);
    }

    /// Returns the errors, as lines to write.
    public List<String> errors() {
      return errors;
    }
  }
}
