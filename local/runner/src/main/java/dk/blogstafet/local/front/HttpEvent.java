package dk.blogstafet.local.front;

import static dk.blogstafet.local.lambda.Route.decoded;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Makes the event that an HTTP API hands to a function: payload format 2.0. Paths are decoded, as
/// API Gateway decodes them; the query also stands there as it was sent.
final class HttpEvent {
  private static final JsonMapper JSON = new JsonMapper();
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT);
  private static final Pattern TEXT =
      Pattern.compile("(?i)(text/.*|application/(.*\\+)?(json|xml|javascript)\\b.*)");

  private final Ask ask;
  private final Routes.Match match;

  private HttpEvent(Ask ask, Routes.Match match) {
    this.ask = ask;
    this.match = match;
  }

  /// The event in JSON.
  static byte[] of(Ask ask, Routes.Match match, String id, Instant now) {
    try {
      return JSON.writeValueAsBytes(new HttpEvent(ask, match).event(id, now));
    } catch (IOException impossible) {
      throw new UncheckedIOException("Writing to memory", impossible);
    }
  }

  private ObjectNode event(String id, Instant now) {
    var event = JsonNodeFactory.instance.objectNode();
    event.put("version", "2.0");
    event.put("routeKey", match.route().key());
    event.put("rawPath", decoded(ask.path()));
    event.put("rawQueryString", ask.query());
    putCookies(event);
    put(event.putObject("headers"), headers());
    if (!ask.query().isEmpty()) {
      put(event.putObject("queryStringParameters"), query());
    }
    event.set("requestContext", context(id, now));
    if (!match.parameters().isEmpty()) {
      put(event.putObject("pathParameters"), match.parameters());
    }
    putBody(event);
    return event;
  }

  private static void put(ObjectNode object, Map<String, String> values) {
    values.forEach(object::put);
  }

  private void putCookies(ObjectNode event) {
    var cookies =
        ask.headers().stream()
            .filter(header -> header.is("cookie"))
            .flatMap(header -> Arrays.stream(header.value().split(";", -1)))
            .map(String::strip)
            .filter(cookie -> !cookie.isEmpty())
            .toList();
    if (!cookies.isEmpty()) {
      var array = event.putArray("cookies");
      cookies.forEach(array::add);
    }
  }

  private Map<String, String> headers() {
    var headers = new LinkedHashMap<String, String>();
    for (var header : ask.headers()) {
      if (!header.is("cookie")) {
        headers.merge(header.name().toLowerCase(Locale.ROOT), header.value(), HttpEvent::joined);
      }
    }
    return headers;
  }

  private Map<String, String> query() {
    var query = new LinkedHashMap<String, String>();
    for (var pair : ask.query().split("&", -1)) {
      var parts = pair.split("=", 2);
      var value = parts.length == 1 ? "" : parts[1];
      query.merge(queryPart(parts[0]), queryPart(value), HttpEvent::joined);
    }
    return query;
  }

  /// In a query, a plus is a blank.
  private static String queryPart(String part) {
    return decoded(part.replace('+', ' '));
  }

  private static String joined(String one, String two) {
    return one + "," + two;
  }

  private ObjectNode context(String id, Instant now) {
    var host = ask.header("host").orElse("localhost").replaceFirst(":\\d+$", "");
    var context = JsonNodeFactory.instance.objectNode();
    context.put("accountId", "000000000000");
    context.put("apiId", "local");
    context.put("domainName", host);
    context.put("domainPrefix", host.split("\\.", 2)[0]);
    var http = context.putObject("http");
    http.put("method", ask.method());
    http.put("path", decoded(ask.path()));
    http.put("protocol", ask.protocol());
    http.put("sourceIp", ask.from());
    http.put("userAgent", ask.header("user-agent").orElse(""));
    context.put("requestId", id);
    context.put("routeKey", match.route().key());
    context.put("stage", "$default");
    context.put("time", TIME.format(now.atZone(ZoneOffset.UTC)));
    context.put("timeEpoch", now.toEpochMilli());
    return context;
  }

  private void putBody(ObjectNode event) {
    var isText = TEXT.matcher(ask.header("content-type").orElse("")).matches();
    var plain = isText || ask.body().length == 0;
    if (ask.body().length > 0) {
      event.put(
          "body",
          plain
              ? new String(ask.body(), StandardCharsets.UTF_8)
              : Base64.getEncoder().encodeToString(ask.body()));
    }
    event.put("isBase64Encoded", !plain);
  }
}
