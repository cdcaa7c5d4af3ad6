package dk.blogstafet.local.backends;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// The table of posts as the template describes it: keys `pk` and `sk`, paid by request, with a
/// stream of keys. Made here because there is nobody else on one machine who makes tables.
public final class PostsTable {
  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  private PostsTable() {}

  /// Makes the table, unless it is there.
  ///
  /// @throws IOException if the server can't be reached, or refuses
  public static void create(URI endpoint, String name) throws IOException {
    var request =
        HttpRequest.newBuilder(endpoint)
            .timeout(TIMEOUT)
            .header("Content-Type", "application/x-amz-json-1.0")
            .header("X-Amz-Target", "DynamoDB_20120810.CreateTable")
            .header("Authorization", "AWS4-HMAC-SHA256 Credential=blogstafet/0/local/dynamodb/x")
            .POST(BodyPublishers.ofString(description(name)))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200 && !answer.body().contains("ResourceInUseException")) {
        throw new IOException("The table " + name + " could not be made: " + answer.body());
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while making the table " + name, interrupted);
    }
  }

  private static String description(String name) {
    return ("{'TableName': '"
            + name
            + "',"
            + "'KeySchema': [{'AttributeName': 'pk', 'KeyType': 'HASH'},"
            + "{'AttributeName': 'sk', 'KeyType': 'RANGE'}],"
            + "'AttributeDefinitions': [{'AttributeName': 'pk', 'AttributeType': 'S'},"
            + "{'AttributeName': 'sk', 'AttributeType': 'S'}],"
            + "'BillingMode': 'PAY_PER_REQUEST',"
            + "'StreamSpecification': {'StreamEnabled': true, 'StreamViewType': 'KEYS_ONLY'}}")
        .replace('\'', '"');
  }
}
