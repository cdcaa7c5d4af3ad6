package dk.blogstafet.gateway;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The fields of an HTML form with a file (`multipart/form-data`, RFC 7578), as browsers send it.
/// Of repeated fields the first counts.
///
/// @param files the contents of files by the name of their field
public record MultipartForm(FormFields fields, Map<String, byte[]> files) {
  private static final String TYPE = "multipart/form-data";
  private static final int PARTS = 50;
  private static final int HEADER = 4_096;
  private static final Pattern BOUNDARY =
      Pattern.compile("(?i);\\s*boundary=(?:\"([^\"]{1,70})\"|([^;\"\\s]{1,70}))");
  private static final Pattern NAME = Pattern.compile("(?i);\\s*name=\"([^\"]*)\"");
  private static final Pattern FILE = Pattern.compile("(?i);\\s*filename\\*?=");

  public MultipartForm {
    files = Map.copyOf(files);
  }

  /// Reads a request's form; empty if it has none, is not whole, or has more than 50 fields.
  public static Optional<MultipartForm> of(GatewayRequest request) {
    var type = request.fields().get("content-type").orElse("");
    var boundary = BOUNDARY.matcher(type);
    if (!type.regionMatches(true, 0, TYPE, 0, TYPE.length()) || !boundary.find()) {
      return Optional.empty();
    }
    var mark = boundary.group(1) == null ? boundary.group(2) : boundary.group(1);
    return new MultipartReader(request.content().bytes(), bytes("\r\n--" + mark)).read();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /// Reads parts one after another (RFC 2046, section 5.1.1).
  private static final class MultipartReader {
    private static final byte[] HEADER_END = bytes("\r\n\r\n");

    private final Map<String, String> fields = new HashMap<>();
    private final Map<String, byte[]> files = new HashMap<>();
    private final byte[] body;
    private final byte[] delimiter;

    MultipartReader(byte[] body, byte[] delimiter) {
      this.body = body;
      this.delimiter = delimiter;
    }

    Optional<MultipartForm> read() {
      // The first delimiter has no line before it.
      var at = delimiter.length - 2;
      if (!startsWith(0, Arrays.copyOfRange(delimiter, 2, delimiter.length))) {
        return Optional.empty();
      }
      for (var count = 0; count < PARTS; count++) {
        if (startsWith(at, bytes("--"))) {
          return Optional.of(new MultipartForm(new FormFields(fields), files));
        }
        var content = find(HEADER_END, at, Math.min(body.length, at + HEADER));
        var end = content < 0 ? -1 : find(delimiter, content + 2, body.length);
        if (end < 0) {
          return Optional.empty();
        }
        add(text(at, content), content + HEADER_END.length, end);
        at = end + delimiter.length;
      }
      return Optional.empty();
    }

    private void add(String header, int from, int end) {
      var disposition =
          header
              .lines()
              .filter(it -> it.regionMatches(true, 0, "content-disposition:", 0, 20))
              .findFirst()
              .orElse("");
      var name = NAME.matcher(disposition);
      if (!name.find()) {
        return;
      }
      // An empty part can end where its header does.
      var start = Math.min(from, end);
      if (FILE.matcher(disposition).find()) {
        files.putIfAbsent(name.group(1), Arrays.copyOfRange(body, start, end));
      } else {
        fields.putIfAbsent(name.group(1), text(start, end));
      }
    }

    private String text(int from, int end) {
      return new String(body, from, end - from, StandardCharsets.UTF_8);
    }

    private boolean startsWith(int at, byte[] part) {
      return at + part.length <= body.length
          && Arrays.equals(body, at, at + part.length, part, 0, part.length);
    }

    /// Returns where a part first begins; -1 if it doesn't.
    private int find(byte[] part, int from, int end) {
      for (var at = from; at + part.length <= end; at++) {
        if (body[at] == part[0] && startsWith(at, part)) {
          return at;
        }
      }
      return -1;
    }
  }
}
