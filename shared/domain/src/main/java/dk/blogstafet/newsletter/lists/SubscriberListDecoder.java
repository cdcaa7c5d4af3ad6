package dk.blogstafet.newsletter.lists;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/// The text of a list in the encodings that spreadsheets save: UTF-8, UTF-16 with a byte order mark
/// (Excel's "Unicode text"), and Windows-1252, which a Danish Excel writes where it says "CSV".
final class SubscriberListDecoder {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /// What begins a workbook: a ZIP (xlsx, ods) or an OLE file (xls), read as ISO 8859-1.
  private static final Pattern WORKBOOK =
      Pattern.compile("(?s)(PK\\x03\\x04|\\xD0\\xCF\\x11\\xE0).*");

  /// A letter of several bytes in UTF-8, and any other byte that isn't ASCII.
  private static final Pattern UTF_8_LETTER =
      Pattern.compile("[\\xC2-\\xDF][\\x80-\\xBF]|[\\xE0-\\xEF][\\x80-\\xBF]{2}");

  private static final Pattern NOT_ASCII = Pattern.compile("[\\x80-\\xFF]");

  private SubscriberListDecoder() {}

  /// Whether a file is the spreadsheet itself.
  static boolean isWorkbook(byte[] file) {
    return WORKBOOK.matcher(new String(file, 0, Math.min(file.length, 4), ISO_8859_1)).matches();
  }

  /// The text, with lines that end in `\n`; empty if it is in none of the encodings.
  static Optional<String> of(byte[] file) {
    return decode(file, isMarkedUtf16(file) ? UTF_16 : UTF_8)
        .or(() -> isBrokenUtf8(file) ? Optional.empty() : decode(file, WINDOWS))
        .map(text -> text.startsWith("\uFEFF") ? text.substring(1) : text)
        .map(text -> text.replace("\r\n", "\n").replace('\r', '\n'));
  }

  private static Optional<String> decode(byte[] file, Charset encoding) {
    try {
      return Optional.of(encoding.newDecoder().decode(ByteBuffer.wrap(file)).toString());
    } catch (CharacterCodingException another) {
      return Optional.empty();
    }
  }

  private static boolean isMarkedUtf16(byte[] file) {
    return file.length > 1
        && ((file[0] == (byte) 0xFE && file[1] == (byte) 0xFF)
            || (file[0] == (byte) 0xFF && file[1] == (byte) 0xFE));
  }

  /// Most letters beyond ASCII are whole in UTF-8: in Windows-1252 they would come out as others.
  private static boolean isBrokenUtf8(byte[] file) {
    var text = new String(file, ISO_8859_1);
    var whole = UTF_8_LETTER.matcher(text).results().count();
    var stray = NOT_ASCII.matcher(UTF_8_LETTER.matcher(text).replaceAll("")).results().count();
    return whole > stray;
  }

  /// The first line that isn't UTF-8, from 1.
  static int firstBrokenLine(byte[] file) {
    var number = 1;
    for (var start = 0; start < file.length; number++) {
      var end = start;
      while (end < file.length && file[end] != '\n') {
        end++;
      }
      if (decode(Arrays.copyOfRange(file, start, end), UTF_8).isEmpty()) {
        return number;
      }
      start = end + 1;
    }
    return 1;
  }
}
