package dk.blogstafet.local.backends;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

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
    return json(id, JsonNodeFactory.instance.objectNode().put("MessageId", id));
  }

  /// Returns a successful response of the API.
  static MailResponse json(String requestId, JsonNode json) {
    return new MailResponse(
        200, headers("application/json", "x-amzn-RequestId", requestId), json.toString());
  }

  /// Returns an error in the format of AWS.
  static MailResponse error(int status, String code, String message) {
    var json = JsonNodeFactory.instance.objectNode().put("message", message);
    return new MailResponse(
        status, headers("application/json", "x-amzn-ErrorType", code), json.toString());
  }

  static MailResponse error(ScriptedAnswer.Refused refusal) {
    return error(refusal.status(), refusal.code(), refusal.message());
  }

  static MailResponse unknown() {
    return error(404, "UnknownOperationException", "Only SendEmail and GetAccount are supported");
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

  /// Sends the response, without its body to a HEAD request.
  void write(Request request, Response response, Callback callback) {
    var bytes = body.getBytes(UTF_8);
    response.setStatus(status);
    headers.forEach((name, value) -> response.getHeaders().put(name, value));
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes.length);
    var isHead = request.getMethod().equals("HEAD");
    response.write(true, ByteBuffer.wrap(isHead ? new byte[0] : bytes), callback);
  }
}
