package dk.blogstafet.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;

class CloudFormationStackTest {
  private static final Map<String, String> OUTPUTS =
      Map.of(
          "PostsTableName", "posts-1",
          "EditorsTableName", "editors-1",
          "SubscribersTableName", "subscribers-1",
          "PagesBucketName", "pages-1",
          "SearchBucketName", "search-1",
          "SuppressionsBucketName", "suppressions-1",
          "NewsletterKeyArn", "arn:aws:kms:eu-central-1:111122223333:key/ours");

  private static FakeCloudFormation server;

  @BeforeAll
  static void start() throws IOException {
    server = FakeCloudFormation.start(Map.of("blogs", OUTPUTS, "other", Map.of()));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void readsTheNamesOfAStacksResources() {
    var names = CloudFormationStack.find(environment("ours"), "blogs").orElseThrow().names();

    assertEquals("posts-1", names.get("POSTS_TABLE"));
    assertEquals("arn:aws:kms:eu-central-1:111122223333:key/ours", names.get("NEWSLETTER_KEY"));
    assertEquals(7, names.size());
  }

  @Test
  void findsNoStackThatIsNotThere() {
    assertEquals(Optional.empty(), CloudFormationStack.find(environment("ours"), "blogz"));
  }

  @Test
  void rethrowsAccessDenied() {
    var refusal =
        assertThrows(
            CloudFormationException.class,
            () -> CloudFormationStack.find(environment("stranger"), "blogs"));

    assertEquals("AccessDenied", refusal.awsErrorDetails().errorCode());
  }

  @Test
  void noticesAnotherTemplatesStack() {
    var other = CloudFormationStack.find(environment("ours"), "other").orElseThrow();

    var complaint = assertThrows(IllegalArgumentException.class, other::names);

    assertTrue(String.valueOf(complaint.getMessage()).startsWith("The stack other has no output"));
  }

  @Test
  void usesTheRegionOfTheEnvironment() {
    assertEquals(
        Optional.of("eu-west-1"),
        CloudFormationStack.region(
            Map.of("AWS_REGION", "eu-west-1", "AWS_DEFAULT_REGION", "eu-north-1")));
    assertEquals(
        Optional.of("eu-north-1"),
        CloudFormationStack.region(Map.of("AWS_REGION", "", "AWS_DEFAULT_REGION", "eu-north-1")));
  }

  private static Map<String, String> environment(String key) {
    return Map.of(
        "AWS_REGION",
        "eu-central-1",
        "AWS_ENDPOINT_URL_CLOUDFORMATION",
        server.endpoint().toString(),
        "AWS_ACCESS_KEY_ID",
        key,
        "AWS_SECRET_ACCESS_KEY",
        "secret");
  }
}
