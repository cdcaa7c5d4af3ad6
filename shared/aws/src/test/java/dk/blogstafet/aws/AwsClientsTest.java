package dk.blogstafet.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AwsClientsTest {
  private static final Map<String, String> LOCAL =
      Map.of(
          "AWS_REGION", "eu-central-1",
          "AWS_ENDPOINT_URL_DYNAMODB", "http://127.0.0.1:8081",
          "AWS_ENDPOINT_URL_S3", "http://127.0.0.1:8082",
          "AWS_ENDPOINT_URL_SESV2", "http://127.0.0.1:8083",
          "AWS_ACCESS_KEY_ID", "blogstafet",
          "AWS_SECRET_ACCESS_KEY", "secret",
          "POSTS_TABLE", "posts",
          "SUBSCRIBERS_TABLE", "subscribers",
          "PAGES_BUCKET", "pages");

  @Test
  void usesTheEndpointOfTheEnvironment() {
    try (var client = new AwsClients(LOCAL).dynamoDb()) {
      assertEquals(
          Optional.of(URI.create("http://127.0.0.1:8081")),
          client.serviceClientConfiguration().endpointOverride());
    }
  }

  @Test
  void usesTheRegionsEndpointByDefault() {
    var onAws = new HashMap<>(LOCAL);
    onAws.remove("AWS_ENDPOINT_URL_DYNAMODB");
    onAws.put("AWS_ENDPOINT_URL_S3", "");
    onAws.remove("AWS_ACCESS_KEY_ID");

    try (var dynamoDb = new AwsClients(onAws).dynamoDb();
        var s3 = new AwsClients(onAws).s3()) {
      assertEquals(Optional.empty(), dynamoDb.serviceClientConfiguration().endpointOverride());
      assertEquals(Optional.empty(), s3.serviceClientConfiguration().endpointOverride());
      assertEquals("eu-central-1", s3.serviceClientConfiguration().region().id());
    }
  }

  @Test
  void sendsMailToTheEndpointThatTheEnvironmentNamesAndOnlyOnce() {
    try (var client = new AwsClients(LOCAL).ses()) {
      var configuration = client.serviceClientConfiguration();

      assertEquals(
          Optional.of(URI.create("http://127.0.0.1:8083")), configuration.endpointOverride());
      var overrides = configuration.overrideConfiguration();
      assertEquals(1, overrides.retryStrategy().orElseThrow().maxAttempts());
      assertEquals(Optional.of(Duration.ofSeconds(25)), overrides.apiCallTimeout());
    }
  }

  @Test
  void knowsTheConfigurationSetOfMailsIfThereIsOne() {
    assertEquals(Optional.empty(), new ResourceNames(LOCAL).mailConfigurationSet());
    assertEquals(
        Optional.of("ours"),
        new ResourceNames(Map.of("MAIL_CONFIGURATION_SET", "ours")).mailConfigurationSet());
  }

  @Test
  void knowsTheTablesAndTheBucket() {
    assertEquals("posts", new ResourceNames(LOCAL).postsTable());
    assertEquals("subscribers", new ResourceNames(LOCAL).subscribersTable());
    assertEquals("pages", new ResourceNames(LOCAL).pagesBucket());
  }

  @ParameterizedTest
  @ValueSource(strings = {"AWS_REGION", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"})
  void namesWhatTheEnvironmentLacks(String name) {
    var environment = new HashMap<>(LOCAL);
    environment.remove(name);
    var clients = new AwsClients(environment);

    var failure = assertThrows(IllegalArgumentException.class, clients::s3);

    assertTrue(String.valueOf(failure.getMessage()).contains(name));
  }
}
