package dk.blogstafet.gateway;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// Reads those parts of an HTTP API event (payload format 2.0) that we use.
final class HttpEventReader {
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

  private HttpEventReader() {}

  /// Reads an event.
  ///
  /// @throws BadEventException if it isn't an HTTP API event: the route is misconfigured. The
  ///   message quotes nothing from the event
  static GatewayRequest read(InputStream input) throws IOException {
    var event = new HttpEventReader();
    try (var parser = StrictJson.FACTORY.createParser(input)) {
      parser.nextToken();
      StrictJson.object(parser, name -> event.readMember(parser, name));
    } catch (JsonProcessingException malformed) {
      throw new BadEventException(
          "The event is not the expected JSON, at "
              + StrictJson.location(malformed)
              + ": invoke this function through an HTTP API");
    }
    return event.request();
  }

  private void readMember(JsonParser parser, String name) throws IOException {
    switch (name) {
      case "version" -> version = StrictJson.text(parser);
      case "rawPath" -> path = StrictJson.text(parser);
      case "routeKey" -> routeKey = StrictJson.text(parser);
      case "rawQueryString" -> query = StrictJson.text(parser);
      case "body" -> body = StrictJson.text(parser);
      case "isBase64Encoded" -> base64 = parser.getValueAsBoolean();
      case "headers" -> readTexts(parser, headers);
      case "pathParameters" -> readTexts(parser, pathParameters);
      case "requestContext" -> StrictJson.object(parser, member -> readContext(parser, member));
      default -> parser.skipChildren();
    }
  }

  private void readContext(JsonParser parser, String name) throws IOException {
    switch (name) {
      case "domainName" -> domainName = StrictJson.text(parser);
      case "requestId" -> requestId = StrictJson.text(parser);
      case "http" -> StrictJson.object(parser, member -> readHttp(parser, member));
      default -> parser.skipChildren();
    }
  }

  private void readHttp(JsonParser parser, String name) throws IOException {
    switch (name) {
      case "method" -> method = StrictJson.text(parser);
      case "sourceIp" -> sourceIp = StrictJson.text(parser);
      default -> parser.skipChildren();
    }
  }

  private static void readTexts(JsonParser parser, Map<String, String> texts) throws IOException {
    StrictJson.object(parser, name -> texts.put(name, StrictJson.text(parser)));
  }

  private GatewayRequest request() {
    if (!version.equals("2.0") || method.isEmpty() || path.isEmpty()) {
      throw new BadEventException(
          "The event has no version 2.0, method or path: set PayloadFormatVersion to \"2.0\" on the"
              + " route");
    }
    var content =
        base64 ? new RequestContent(Base64.getDecoder().decode(body)) : RequestContent.ofText(body);
    return new GatewayRequest(
        method,
        domainName,
        path,
        routeKey,
        pathParameters,
        QueryParameters.parse(query),
        new HeaderFields(headers),
        content,
        sourceIp,
        requestId);
  }
}
