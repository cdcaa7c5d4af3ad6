package dk.blogstafet.local.backends;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.HashMap;
import java.util.Map;

/// A response of the mail server.
record MailResponse(int status, Map<String, String> headers, String body) {
  private static final String HTML = "text/html; charset=utf-8";

  /// A policy without scripts, external content or framing by other pages.
  private static final String PAGE =
      "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; base-uri 'none';"
          + " form-action 'none'; frame-ancestors 'none'";

  /// A mail is untrusted: no scripts, no forms, and its links open in new tabs outside the sandbox.
  private static final String STRANGER =
      "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none';"
          + " style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'self'";

  static MailResponse page(int status, String html) {
    return new MailResponse(status, headers(HTML, "Content-Security-Policy", PAGE), html);
  }

  static MailResponse untrusted(String html) {
    return new MailResponse(200, headers(HTML, "Content-Security-Policy", STRANGER), html);
  }

  static MailResponse accepted(String id) {
    var json = JsonNodeFactory.instance.objectNode().put("MessageId", id);
    return new MailResponse(
        200, headers("application/json", "x-amzn-RequestId", id), json.toString());
  }

  /// Returns an error in the format of AWS.
  static MailResponse error(int status, String code, String message) {
    var json = JsonNodeFactory.instance.objectNode().put("message", message);
    return new MailResponse(
        status, headers("application/json", "x-amzn-ErrorType", code), json.toString());
  }

  private static Map<String, String> headers(String type, String name, String value) {
    var headers = new HashMap<String, String>();
    headers.put("Content-Type", type);
    headers.put("Cache-Control", "no-store");
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Referrer-Policy", "no-referrer");
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
    headers.put(name, value);
    return Map.copyOf(headers);
  }

  byte[] bytes() {
    return body.getBytes(UTF_8);
  }
}
