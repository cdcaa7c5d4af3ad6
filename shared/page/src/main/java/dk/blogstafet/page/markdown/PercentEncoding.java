package dk.blogstafet.page.markdown;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/// Encodes parts of addresses in the characters that addresses allow (RFC 3986, 2.1).
final class PercentEncoding {
  private static final Pattern ENCODED =
      Pattern.compile("[^\\x21-\\x7E]+|[\"<>\\[\\\\\\]^`{|}]|%(?![0-9A-Fa-f]{2})");

  private static final Pattern ESCAPE = Pattern.compile("(%[0-9A-Fa-f]{2})+");

  /// The characters that a host may percent-encode: letters and digits.
  private static final Pattern HIDDEN = Pattern.compile("[\\p{L}\\p{M}\\p{N}._-]+");

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private PercentEncoding() {}

  /// Decodes a host; empty if it encodes characters not allowed in hosts.
  static Optional<String> decodedHost(String host) {
    var escapes = ESCAPE.matcher(host);
    var decoded = new StringBuilder();
    var from = 0;
    while (escapes.find()) {
      var text = text(escapes.group());
      if (!HIDDEN.matcher(text).matches()) {
        return Optional.empty();
      }
      decoded.append(host, from, escapes.start()).append(text);
      from = escapes.end();
    }
    return Optional.of(decoded.append(host.substring(from)).toString());
  }

  private static String text(String escapes) {
    var bytes = new ByteArrayOutputStream();
    for (var at = 1; at < escapes.length(); at += 3) {
      bytes.write(HexFormat.fromHexDigits(escapes, at, at + 2));
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /// Encodes a part of an address. Parts that are already encoded stay as they are.
  static String encode(String part) {
    return ENCODED.matcher(part).replaceAll(it -> encoded(it.group()));
  }

  private static String encoded(String text) {
    var encoded = new StringBuilder();
    for (var part : text.getBytes(StandardCharsets.UTF_8)) {
      encoded.append('%').append(HEX.toHexDigits(part));
    }
    return encoded.toString();
  }
}
