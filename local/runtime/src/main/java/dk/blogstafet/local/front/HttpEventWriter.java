package dk.blogstafet.local.front;

import static dk.blogstafet.local.lambda.HttpRoute.decoded;

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

/// Writes the event that an HTTP API passes to a function: payload format 2.0. Paths are decoded,
/// as API Gateway does; the query is also included as it was sent.
final class HttpEventWriter {
  private static final JsonMapper JSON = new JsonMapper();
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT);
  private static final Pattern TEXT =
      Pattern.compile("(?i)(text/.*|application/(.*\\+)?(json|xml|javascript)\\b.*)");

  private final FrontRequest request;
  private final RouteTable.RouteMatch match;

  private HttpEventWriter(FrontRequest frontRequest, RouteTable.RouteMatch match) {
    this.request = frontRequest;
    this.match = match;
  }

  /// Returns the event in JSON.
  static byte[] of(FrontRequest frontRequest, RouteTable.RouteMatch match, String id, Instant now) {
    try {
      return JSON.writeValueAsBytes(new HttpEventWriter(frontRequest, match).event(id, now));
    } catch (IOException impossible) {
      throw new UncheckedIOException("Writing to memory", impossible);
    }
  }

  private ObjectNode event(String id, Instant now) {
    var event = JsonNodeFactory.instance.objectNode();
    event.put("version", "2.0");
    event.put("routeKey", match.route().key());
    event.put("rawPath", decoded(request.path()));
    event.put("rawQueryString", request.query());
    putCookies(event);
    put(event.putObject("headers"), headers());
    if (!request.query().isEmpty()) {
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
        request.headers().stream()
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
    for (var header : request.headers()) {
      if (!header.is("cookie")) {
        headers.merge(
            header.name().toLowerCase(Locale.ROOT), header.value(), HttpEventWriter::joined);
      }
    }
    return headers;
  }

  private Map<String, String> query() {
    var query = new LinkedHashMap<String, String>();
    for (var pair : request.query().split("&", -1)) {
      var parts = pair.split("=", 2);
      var value = parts.length == 1 ? "" : parts[1];
      query.merge(queryPart(parts[0]), queryPart(value), HttpEventWriter::joined);
    }
    return query;
  }

  /// In a query, a plus is a space.
  private static String queryPart(String part) {
    return decoded(part.replace('+', ' '));
  }

  private static String joined(String one, String two) {
    return one + "," + two;
  }

  private ObjectNode context(String id, Instant now) {
    var host = request.header("host").orElse("localhost").replaceFirst(":\\d+$", "");
    var context = JsonNodeFactory.instance.objectNode();
    context.put("accountId", "000000000000");
    context.put("apiId", "local");
    context.put("domainName", host);
    context.put("domainPrefix", host.split("\\.", 2)[0]);
    var http = context.putObject("http");
    http.put("method", request.method());
    http.put("path", decoded(request.path()));
    http.put("protocol", request.protocol());
    http.put("sourceIp", request.from());
    http.put("userAgent", request.header("user-agent").orElse(""));
    context.put("requestId", id);
    context.put("routeKey", match.route().key());
    context.put("stage", "$default");
    context.put("time", TIME.format(now.atZone(ZoneOffset.UTC)));
    context.put("timeEpoch", now.toEpochMilli());
    return context;
  }

  private void putBody(ObjectNode event) {
    var isText = TEXT.matcher(request.header("content-type").orElse("")).matches();
    var plain = isText || request.body().length == 0;
    if (request.body().length > 0) {
      event.put(
          "body",
          plain
              ? new String(request.body(), StandardCharsets.UTF_8)
              : Base64.getEncoder().encodeToString(request.body()));
    }
    event.put("isBase64Encoded", !plain);
  }
}
