package dk.blogstafet.gateway.signature;

import java.nio.charset.StandardCharsets;

/// The signature base (RFC 9421, section 2.5): a line for each component, and one that lists them.
final class SignatureBase {
  private SignatureBase() {}

  /// Builds the signature base of a request to an authority.
  ///
  /// @throws IllegalArgumentException if the request lacks a component
  static byte[] of(SignatureInput input, SignedMessage message, String authority) {
    var lines = new StringBuilder();
    for (var component : input.components()) {
      var value = value(component, message, authority);
      lines.append('"').append(component).append("\": ").append(value).append('\n');
    }
    lines.append("\"@signature-params\": ").append(input.signatureParams());
    return lines.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static String value(String component, SignedMessage message, String authority) {
    return switch (component) {
      case "@method" -> message.method();
      case "@authority" -> authority;
      case "@path" -> message.path();
      default ->
          message
              .field(component)
              .orElseThrow(() -> new IllegalArgumentException("The request has no " + component));
    };
  }
}
