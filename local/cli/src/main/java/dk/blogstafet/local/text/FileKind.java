package dk.blogstafet.local.text;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/// A binary file format that people mistake for text, recognised by its first bytes.
enum FileKind {
  ZIP("PK\u0003\u0004", "line.kind.zip"),
  OLD_WORD("\u00d0\u00cf\u0011\u00e0", "line.kind.old-word"),
  PDF("%PDF-", "line.kind.pdf"),
  RTF("{\\rtf", "line.kind.rtf"),
  UTF_16_LE("\u00ff\u00fe", "line.kind.utf-16"),
  UTF_16_BE("\u00fe\u00ff", "line.kind.utf-16");

  private final String beginning;
  private final String key;

  FileKind(String beginning, String key) {
    this.beginning = beginning;
    this.key = key;
  }

  /// Returns the format of a file's bytes; empty if they may be UTF-8 text.
  static Optional<FileKind> of(byte[] file) {
    return Stream.of(values()).filter(kind -> kind.begins(file)).findFirst();
  }

  /// Returns the key of the message that says what was found.
  String key() {
    return key;
  }

  private boolean begins(byte[] file) {
    var length = Math.min(file.length, beginning.length());
    return new String(file, 0, length, StandardCharsets.ISO_8859_1).equals(beginning);
  }
}
