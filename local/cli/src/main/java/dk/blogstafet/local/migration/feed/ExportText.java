package dk.blogstafet.local.migration.feed;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// Opens a text file in its encoding: that of its byte order mark, the one that its XML declaration
/// names, or UTF-8. Bytes that encode no character are an error.
final class ExportText {
  private static final int HEAD = 1_024;
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final Pattern DECLARED =
      Pattern.compile("(?s)\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w.:-]{1,40})[\"'].*");

  private ExportText() {}

  /// Opens a file.
  ///
  /// @throws IOException if it can't be read
  static Reader open(Path file) throws IOException {
    var stream = new BufferedInputStream(Files.newInputStream(file));
    stream.mark(HEAD);
    var head = stream.readNBytes(HEAD);
    stream.reset();
    var encoding = encoding(head);
    stream.skipNBytes(markLength(head, encoding));
    return reader(stream, encoding);
  }

  /// Five bytes mean nothing in Windows-1252, but are part of letters in a text that is UTF-8 and
  /// says otherwise: it is garbled, as before, and not refused.
  private static Reader reader(InputStream stream, Charset encoding) {
    var unmappable =
        encoding.equals(WINDOWS) ? CodingErrorAction.REPLACE : CodingErrorAction.REPORT;
    var decoder =
        encoding
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(unmappable);
    return new InputStreamReader(stream, decoder);
  }

  /// Returns the encoding of a file that begins with these bytes.
  static Charset encoding(byte[] head) {
    if (starts(head, 0xFE, 0xFF)) {
      return StandardCharsets.UTF_16BE;
    }
    if (starts(head, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    var declared = DECLARED.matcher(new String(head, StandardCharsets.ISO_8859_1));
    try {
      return !starts(head, 0xEF, 0xBB, 0xBF) && declared.matches()
          ? named(declared.group(1))
          : StandardCharsets.UTF_8;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return StandardCharsets.UTF_8;
    }
  }

  /// Returns the encoding of a name. Texts that say Latin-1 or ASCII are in Windows-1252, which has
  /// their letters and others, as the Encoding Standard of WHATWG has it.
  private static Charset named(String name) {
    var encoding = Charset.forName(name);
    return encoding.equals(StandardCharsets.ISO_8859_1)
            || encoding.equals(StandardCharsets.US_ASCII)
        ? WINDOWS
        : encoding;
  }

  private static int markLength(byte[] head, Charset encoding) {
    if (starts(head, 0xEF, 0xBB, 0xBF)) {
      return 3;
    }
    return encoding.equals(StandardCharsets.UTF_16BE) || encoding.equals(StandardCharsets.UTF_16LE)
        ? 2
        : 0;
  }

  private static boolean starts(byte[] head, int... bytes) {
    for (var i = 0; i < bytes.length; i++) {
      if (i >= head.length || (head[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
