package dk.blogstafet.local.backends;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// The table of posts as the template describes it: keys `pk` and `sk`, billed per request, with a
/// stream of keys. The template creates it on AWS; this class creates it locally.
public final class PostsTable {
  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  private PostsTable() {}

  /// Creates the table if it does not exist.
  ///
  /// @throws IOException if the server can't be reached, or rejects the request
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
        throw new IOException("The table " + name + " could not be created: " + answer.body());
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while creating the table " + name, interrupted);
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
