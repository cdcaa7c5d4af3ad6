package dk.blogstafet.local.backends;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Base64;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Answers Encrypt and Decrypt with an encryption context of one entry, `use` (AWS KMS API
/// Reference). The action is in a header of its own, which no web page can send to another site
/// without a preflight request.
final class KmsHandler extends Handler.Abstract {
  /// In bytes: KMS encrypts up to 4 KB, and its response is slightly longer.
  private static final int LONGEST = 20_000;

  private static final JsonMapper JSON = new JsonMapper();

  private final String path;
  private final LocalKmsServer.KeyWrapping wrapping;

  KmsHandler(String path, LocalKmsServer.KeyWrapping wrapping) {
    this.path = path;
    this.wrapping = wrapping;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws IOException {
    var answer = answer(request);
    response.setStatus(answer.has("__type") ? 400 : 200);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/x-amz-json-1.1");
    response.write(true, ByteBuffer.wrap(answer.toString().getBytes(UTF_8)), callback);
    return true;
  }

  private JsonNode answer(Request request) throws IOException {
    if (!request.getHttpURI().getPath().equals(path)) {
      return error("AccessDeniedException", "Use the address in the variables file");
    }
    var target = String.valueOf(request.getHeaders().get("X-Amz-Target"));
    try {
      return answer(target, body(request));
    } catch (JsonProcessingException | IllegalArgumentException malformed) {
      return error("ValidationException", "Unknown request");
    } catch (IllegalStateException foreign) {
      return error("InvalidCiphertextException", String.valueOf(foreign.getMessage()));
    }
  }

  private JsonNode answer(String target, JsonNode body) throws IOException {
    if (!body.path("KeyId").asText(LocalKmsServer.KEY).equals(LocalKmsServer.KEY)) {
      return error("NotFoundException", "Unknown key: use " + LocalKmsServer.KEY);
    }
    var use = body.path("EncryptionContext").path("use").asText();
    return switch (target) {
      case "TrentService.Encrypt" ->
          reply("CiphertextBlob", wrapping.wrap(use, bytes(body, "Plaintext")));
      case "TrentService.Decrypt" ->
          reply("Plaintext", wrapping.unwrap(use, bytes(body, "CiphertextBlob")));
      default -> error("UnknownOperationException", "Only Encrypt and Decrypt are supported");
    };
  }

  private static JsonNode body(Request request) throws IOException {
    try (var body = Content.Source.asInputStream(request)) {
      return JSON.readTree(body.readNBytes(LONGEST));
    }
  }

  private static byte[] bytes(JsonNode body, String name) {
    return Base64.getDecoder().decode(body.path(name).asText());
  }

  private static ObjectNode reply(String name, byte[] bytes) {
    return JsonNodeFactory.instance.objectNode().put("KeyId", LocalKmsServer.KEY).put(name, bytes);
  }

  private static ObjectNode error(String type, String message) {
    return JsonNodeFactory.instance.objectNode().put("__type", type).put("message", message);
  }
}
