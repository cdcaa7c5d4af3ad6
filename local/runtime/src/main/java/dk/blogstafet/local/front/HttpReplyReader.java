package dk.blogstafet.local.front;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// Parses a function's response in payload format 2.0. Without a status code, the response is the
/// body itself, in JSON.
final class HttpReplyReader {
  private static final JsonMapper JSON = new JsonMapper();
  private static final FrontResponse BROKEN = FrontResponse.ofGateway(500, "Internal Server Error");

  private HttpReplyReader() {}

  static FrontResponse read(byte[] reply) {
    try {
      var tree = JSON.readTree(reply);
      return tree.path("statusCode").isMissingNode() ? plain(reply) : answer(tree);
    } catch (IOException | IllegalArgumentException malformed) {
      return BROKEN;
    }
  }

  /// Returns the response for a function that failed.
  static FrontResponse serverError() {
    return BROKEN;
  }

  private static FrontResponse plain(byte[] reply) {
    return new FrontResponse(
        200, List.of(new HeaderLine("content-type", "application/json")), reply);
  }

  private static FrontResponse answer(JsonNode reply) {
    var status = reply.path("statusCode").asInt();
    if (status < 100 || status > 599) {
      return BROKEN;
    }
    var headers = new ArrayList<HeaderLine>();
    reply
        .path("headers")
        .properties()
        .forEach(entry -> headers.add(new HeaderLine(entry.getKey(), entry.getValue().asText())));
    reply.path("cookies").forEach(it -> headers.add(new HeaderLine("set-cookie", it.asText())));
    return new FrontResponse(status, headers, body(reply))
        .orWith("content-type", "application/json");
  }

  private static byte[] body(JsonNode reply) {
    var body = reply.path("body").asText("");
    return reply.path("isBase64Encoded").asBoolean()
        ? Base64.getDecoder().decode(body)
        : body.getBytes(StandardCharsets.UTF_8);
  }
}
