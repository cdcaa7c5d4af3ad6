package dk.blogstafet.local.text;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/// A binary file format that people mistake for text, recognised by its first bytes.
enum FileKind {
  ZIP("PK\u0003\u0004", "a Word document or another ZIP file", FileKind.FROM_WORD),
  OLD_WORD("\u00d0\u00cf\u0011\u00e0", "a Word document of an older kind", FileKind.FROM_WORD),
  PDF("%PDF-", "a PDF", "Copy its text into a file that ends in .md."),
  RTF("{\\rtf", "a file in Rich Text Format", FileKind.FROM_WORD),
  UTF_16_LE("\u00ff\u00fe", "text in UTF-16", FileKind.AS_UTF_8),
  UTF_16_BE("\u00fe\u00ff", "text in UTF-16", FileKind.AS_UTF_8);

  private static final String AS_UTF_8 = "Save it as plain text with the encoding UTF-8.";
  private static final String FROM_WORD =
      "Copy its text into a file that ends in .md, or save it as plain text with the encoding"
          + " UTF-8.";

  private final String beginning;
  private final String found;
  private final String remedy;

  FileKind(String beginning, String found, String remedy) {
    this.beginning = beginning;
    this.found = found;
    this.remedy = remedy;
  }

  /// Returns the format of a file's bytes; empty if they may be UTF-8 text.
  static Optional<FileKind> of(byte[] file) {
    return Stream.of(values()).filter(kind -> kind.begins(file)).findFirst();
  }

  String found() {
    return found;
  }

  String remedy() {
    return remedy;
  }

  private boolean begins(byte[] file) {
    var length = Math.min(file.length, beginning.length());
    return new String(file, 0, length, StandardCharsets.ISO_8859_1).equals(beginning);
  }
}
