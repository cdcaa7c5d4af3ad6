package dk.blogstafet.gateway.signature;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A request whose signature is to be read. Whoever makes one gives its bytes away: they are not
/// copied.
public final class SignedMessage {
  private final String method;
  private final List<String> authorities;
  private final String path;
  private final Map<String, String> fields;
  private final byte[] body;

  /// Takes a request as it came.
  ///
  /// @param authorities the names under which it may have been sent to us, with port where it is
  ///   not the usual one; never the Host field's, which the sender chooses
  /// @param path with the query, where there is one
  /// @param fields header fields by their names in lower case
  /// @throws IllegalArgumentException without any authority: the set-up lacks it
  public SignedMessage(
      String method,
      List<String> authorities,
      String path,
      Map<String, String> fields,
      byte[] body) {
    if (authorities.isEmpty() || authorities.contains("")) {
      throw new IllegalArgumentException("Nobody says what we are called: name an authority");
    }
    this.method = method;
    this.authorities = authorities.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    this.path = path;
    this.fields = new TreeMap<>(fields);
    this.fields.replaceAll((_, value) -> trimmed(value));
    this.body = body;
  }

  String method() {
    return method;
  }

  List<String> authorities() {
    return authorities;
  }

  String path() {
    return path;
  }

  byte[] body() {
    return body;
  }

  /// The value of a header field without the blanks around it (RFC 9421, section 2.1).
  Optional<String> field(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  /// Not String.strip(), which also takes line breaks away, and so would hide them.
  private static String trimmed(String value) {
    var start = 0;
    var end = value.length();
    while (start < end && isBlank(value.charAt(start))) {
      start++;
    }
    while (start < end && isBlank(value.charAt(end - 1))) {
      end--;
    }
    return value.substring(start, end);
  }

  private static boolean isBlank(char character) {
    return character == ' ' || character == '\t';
  }
}
