package dk.blogstafet.local.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Splits a file of plain text into lines. Line breaks of any system are accepted; a leading byte
/// order mark is removed.
public sealed interface TextFile {
  /// The maximum size of a file in bytes: 64 MB.
  int LIMIT = 64 << 20;

  /// The maximum size in bytes of a file that contains one post, relay or site: 512 KB. The
  /// database stores at most 400 KB of a post with all its corrections.
  int SHORT = 512 << 10;

  /// The file's lines, the empty ones included.
  record Valid(List<FileLine> lines) implements TextFile {
    public Valid {
      lines = List.copyOf(lines);
    }
  }

  /// The file is not UTF-8 text, or is too long.
  record Invalid(List<LineError> errors) implements TextFile {
    public Invalid {
      errors = List.copyOf(errors);
    }
  }

  /// Reads a file's bytes.
  ///
  /// @throws FileTooLargeException if the file exceeds the limit
  /// @throws IOException if it can't be read
  static byte[] read(Path file) throws IOException {
    if (Files.size(file) > LIMIT) {
      throw new FileTooLargeException(file);
    }
    return Files.readAllBytes(file);
  }

  /// Decodes a file's bytes as UTF-8.
  static TextFile of(byte[] file) {
    if (FileKind.of(file).isPresent()) {
      return new Invalid(garbled(file));
    }
    try {
      return new Valid(lines(decode(ByteBuffer.wrap(file))));
    } catch (CharacterCodingException malformed) {
      return new Invalid(garbled(file));
    }
  }

  /// Decodes a file's bytes, unless there are more than the given maximum.
  static TextFile of(byte[] file, int most) {
    return file.length > most ? new Invalid(List.of(tooLong(file.length, most))) : of(file);
  }

  private static List<FileLine> lines(String text) {
    var content = text.startsWith("\uFEFF") ? text.substring(1) : text;
    var raw = content.lines().toList();
    return IntStream.range(0, raw.size()).mapToObj(i -> new FileLine(i + 1, raw.get(i))).toList();
  }

  private static String decode(ByteBuffer bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
  }

  /// Returns one error, however many lines are not UTF-8: all of them have the same cause.
  private static List<LineError> garbled(byte[] file) {
    return List.of(
        FileKind.of(file)
            .map(kind -> new LineError.UnexpectedText(1, kind.key()))
            .orElseGet(() -> otherEncoding(file)));
  }

  private static LineError.UnexpectedText otherEncoding(byte[] file) {
    var lines = new ArrayList<Integer>();
    var number = 1;
    for (var start = 0; start < file.length; number++) {
      var end = start;
      while (end < file.length && file[end] != '\n') {
        end++;
      }
      if (!isReadable(ByteBuffer.wrap(file, start, end - start))) {
        lines.add(number);
      }
      start = end + 1;
    }
    return new LineError.UnexpectedText(lines.getFirst(), "line.encoding", lines.size());
  }

  private static boolean isReadable(ByteBuffer line) {
    try {
      decode(line);
      return true;
    } catch (CharacterCodingException malformed) {
      return false;
    }
  }

  private static LineError tooLong(int bytes, int most) {
    return new LineError.UnexpectedText(
        1, "line.file-too-long", String.valueOf(most >> 10), String.valueOf(bytes >> 10));
  }

  /// Thrown for a file that exceeds the limit.
  final class FileTooLargeException extends FileSystemException {
    private static final long serialVersionUID = 1;

    private FileTooLargeException(Path file) {
      super(file.toString());
    }
  }
}
