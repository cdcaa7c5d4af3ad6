package dk.blogstafet.local.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// A client for DynamoDB's JSON over HTTP. A stream's records have the same format there as in
/// Lambda's events, so they need no conversion. Requests are unsigned: DynamoDB Local doesn't check
/// signatures.
public final class DynamoDbJsonClient implements AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI endpoint;

  public DynamoDbJsonClient(URI endpoint) {
    this.endpoint = endpoint;
  }

  /// Sends a request to the streams.
  JsonNode streams(String operation, JsonNode question) throws IOException {
    return call("DynamoDBStreams_20120810." + operation, question);
  }

  /// Sends a request to the database.
  JsonNode tables(String operation, JsonNode question) throws IOException {
    return call("DynamoDB_20120810." + operation, question);
  }

  static ObjectNode question() {
    return JsonNodeFactory.instance.objectNode();
  }

  private JsonNode call(String target, JsonNode question) throws IOException {
    var request =
        HttpRequest.newBuilder(endpoint)
            .timeout(TIMEOUT)
            .header("Content-Type", "application/x-amz-json-1.0")
            .header("X-Amz-Target", target)
            .header("Authorization", "AWS4-HMAC-SHA256 Credential=blogstafet/0/local/dynamodb/x")
            .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(question)))
            .build();
    try {
      var answer = client.send(request, BodyHandlers.ofByteArray());
      var body = JSON.readTree(answer.body());
      if (answer.statusCode() != 200) {
        throw new DynamoDbErrorException(target, body);
      }
      return body;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException(target);
    }
  }

  /// Closes at once: pending requests fail.
  @Override
  public void close() {
    client.shutdownNow();
  }

  /// Thrown when DynamoDB rejects a request.
  static final class DynamoDbErrorException extends IOException {
    private static final long serialVersionUID = 1;

    private final String type;

    DynamoDbErrorException(String target, JsonNode body) {
      super(target + ": " + body.path("__type").asText() + " " + body.path("message").asText());
      this.type = body.path("__type").asText();
    }

    boolean is(String name) {
      return type.endsWith(name);
    }
  }
}
