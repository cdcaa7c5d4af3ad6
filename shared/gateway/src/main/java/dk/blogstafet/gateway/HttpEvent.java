package dk.blogstafet.gateway;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// Reads the event that an HTTP API sends (payload format 2.0), and nothing of it that we don't
/// use.
final class HttpEvent {
  private String version = "";
  private String method = "";
  private String domainName = "";
  private String path = "";
  private String routeKey = "";
  private String query = "";
  private String sourceIp = "";
  private String requestId = "";
  private String body = "";
  private boolean base64;
  private final Map<String, String> headers = new LinkedHashMap<>();
  private final Map<String, String> pathParameters = new HashMap<>();

  private HttpEvent() {}

  /// Reads an event.
  ///
  /// @throws BadEvent if it is none of an HTTP API: the route's set-up is wrong. The message says
  ///   nothing of what stands in it.
  static Request read(InputStream input) throws IOException {
    var event = new HttpEvent();
    try (var parser = Json.FACTORY.createParser(input)) {
      parser.nextToken();
      Json.object(parser, name -> event.readMember(parser, name));
    } catch (JsonProcessingException malformed) {
      throw new BadEvent(
          "The event is not the JSON that was expected, at "
              + Json.place(malformed)
              + ": invoke this function through an HTTP API");
    }
    return event.request();
  }

  private void readMember(JsonParser parser, String name) throws IOException {
    switch (name) {
      case "version" -> version = Json.text(parser);
      case "rawPath" -> path = Json.text(parser);
      case "routeKey" -> routeKey = Json.text(parser);
      case "rawQueryString" -> query = Json.text(parser);
      case "body" -> body = Json.text(parser);
      case "isBase64Encoded" -> base64 = parser.getValueAsBoolean();
      case "headers" -> readTexts(parser, headers);
      case "pathParameters" -> readTexts(parser, pathParameters);
      case "requestContext" -> Json.object(parser, member -> readContext(parser, member));
      default -> parser.skipChildren();
    }
  }

  private void readContext(JsonParser parser, String name) throws IOException {
    switch (name) {
      case "domainName" -> domainName = Json.text(parser);
      case "requestId" -> requestId = Json.text(parser);
      case "http" -> Json.object(parser, member -> readHttp(parser, member));
      default -> parser.skipChildren();
    }
  }

  private void readHttp(JsonParser parser, String name) throws IOException {
    switch (name) {
      case "method" -> method = Json.text(parser);
      case "sourceIp" -> sourceIp = Json.text(parser);
      default -> parser.skipChildren();
    }
  }

  private static void readTexts(JsonParser parser, Map<String, String> texts) throws IOException {
    Json.object(parser, name -> texts.put(name, Json.text(parser)));
  }

  private Request request() {
    if (!version.equals("2.0") || method.isEmpty() || path.isEmpty()) {
      throw new BadEvent(
          "The event has no version 2.0, method or path: set PayloadFormatVersion to \"2.0\" on the"
              + " route");
    }
    var content = base64 ? new Content(Base64.getDecoder().decode(body)) : Content.ofText(body);
    return new Request(
        method,
        domainName,
        path,
        routeKey,
        pathParameters,
        Query.parse(query),
        new Headers(headers),
        content,
        sourceIp,
        requestId);
  }
}
