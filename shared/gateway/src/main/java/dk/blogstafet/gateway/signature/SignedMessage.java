package dk.blogstafet.gateway.signature;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A request whose signature is to be read. The array is not copied; callers must not modify it.
public final class SignedMessage {
  private final String method;
  private final List<String> authorities;
  private final String path;
  private final Map<String, String> fields;
  private final byte[] body;

  /// Creates a message from a request as received.
  ///
  /// @param authorities the names under which clients may address us, with any non-default port;
  ///   never the Host field, which the sender chooses
  /// @param path with the query, if there is one
  /// @param fields header fields by lower-case name
  /// @throws IllegalArgumentException without any authority: the configuration lacks it
  public SignedMessage(
      String method,
      List<String> authorities,
      String path,
      Map<String, String> fields,
      byte[] body) {
    if (authorities.isEmpty() || authorities.contains("")) {
      throw new IllegalArgumentException("No authority is configured: set SIGNED_AUTHORITIES");
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

  /// Returns the value of a header field without surrounding blanks (RFC 9421, section 2.1).
  Optional<String> field(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  /// Differs from String.strip(), which also removes line breaks and so would hide them.
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
