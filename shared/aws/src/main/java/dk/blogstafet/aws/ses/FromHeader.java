package dk.blogstafet.aws.ses;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// A display name and an address in the format that SES requires: quoted (RFC 5322, section 3.4),
/// or with encoded words if the name isn't ASCII (RFC 2047).
final class FromHeader {
  /// An encoded word has at most 75 characters: 12 of syntax, and 60 of Base64.
  private static final int BYTES = 45;

  private FromHeader() {}

  static String of(String name, String address) {
    if (name.isEmpty()) {
      return address;
    }
    return (US_ASCII.newEncoder().canEncode(name) ? quoted(name) : encoded(name))
        + " <"
        + address
        + ">";
  }

  private static String quoted(String name) {
    return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String encoded(String name) {
    var words = new ArrayList<String>();
    for (var part : parts(name)) {
      words.add("=?UTF-8?B?" + Base64.getEncoder().encodeToString(part.getBytes(UTF_8)) + "?=");
    }
    return String.join(" ", words);
  }

  /// Characters must not be split between two words.
  private static List<String> parts(String name) {
    var parts = new ArrayList<String>();
    var part = new StringBuilder();
    for (var character : name.codePoints().mapToObj(Character::toString).toList()) {
      if ((part + character).getBytes(UTF_8).length > BYTES) {
        parts.add(part.toString());
        part.setLength(0);
      }
      part.append(character);
    }
    parts.add(part.toString());
    return parts;
  }
}
