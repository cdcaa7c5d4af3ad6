package dk.blogstafet.local.soak.inputs;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Checks HTTP responses for defects.
final class ResponseCheck {
  private static final int BROKEN = 500;
  private static final Pattern INSIDES =
      Pattern.compile(
          "\\bat (dk|java|jdk|com|software)\\.|\\.java:\\d|[a-z]Exception\\b|\\bnull null\\b");

  /// A tag as a browser parses it: quoted values may contain anything.
  private static final Pattern TAG = Pattern.compile("<[a-zA-Z](?:[^>\"']|\"[^\"]*\"|'[^']*')*+>?");

  private static final Pattern VALUE = Pattern.compile("\"[^\"]*\"|'[^']*'");
  private static final Pattern SCRIPT =
      Pattern.compile("\\b(href|src|action)=[\"']?\\s*javascript:", Pattern.CASE_INSENSITIVE);
  private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0A-\\x1F\\x7F]");

  private ResponseCheck() {}

  /// Returns what is wrong with a function's response to the HTTP API; empty if nothing is.
  static Optional<String> wrongWith(JsonNode answer) {
    var status = answer.path("statusCode").asInt();
    var headers = answer.path("headers");
    var body = body(answer);
    var type = headers.path("content-type").asText().toLowerCase(Locale.ROOT);
    if (status < 200 || status >= BROKEN) {
      return Optional.of("answers " + status + ": " + head(body));
    }
    if (INSIDES.matcher(body).find()) {
      return Optional.of("reveals internals: " + head(body));
    }
    for (var header : headers) {
      if (CONTROL.matcher(header.asText()).find()) {
        return Optional.of("has a control character in a header: " + header);
      }
    }
    return type.startsWith("text/html") ? wrongWithPage(body) : Optional.empty();
  }

  /// Returns what is wrong with a page for readers; empty if nothing is. Input must not become an
  /// element, an attribute or a link that runs a script.
  static Optional<String> wrongWithPage(String html) {
    var tag = TAG.matcher(html);
    while (tag.find()) {
      var bare = VALUE.matcher(tag.group()).replaceAll("");
      if (bare.contains(HostileStrings.MARK) || SCRIPT.matcher(tag.group()).find()) {
        return Optional.of("echoes markup: " + around(html, tag.start(), tag.end()));
      }
    }
    return Optional.empty();
  }

  private static String around(String html, int from, int to) {
    return html.substring(Math.max(0, from - 80), Math.min(html.length(), to + 80));
  }

  private static String body(JsonNode answer) {
    var body = answer.path("body").asText();
    return answer.path("isBase64Encoded").asBoolean()
        ? new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8)
        : body;
  }

  private static String head(String body) {
    return body.substring(0, Math.min(body.length(), 300));
  }
}
