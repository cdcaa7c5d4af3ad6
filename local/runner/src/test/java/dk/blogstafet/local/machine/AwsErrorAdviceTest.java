package dk.blogstafet.local.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.SystemPropertyCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/// What operators are told where AWS doesn't do what they want.
class AwsErrorAdviceTest {
  @Test
  void tellsWhoeverHasNoCredentialsToLogIn() {
    var told = AwsErrorAdvice.access(failureWithoutCredentials()).orElse("");

    assertTrue(told.startsWith("AWS doesn't know who you are: log in"), told);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ExpiredToken", "ExpiredTokenException", "UnrecognizedClientException"})
  void tellsWhoseCredentialsHaveExpiredToLogInAgain(String code) {
    assertEquals(
        Optional.of(
            "AWS doesn't take your credentials (" + code + "): log in again, and run it again."),
        AwsErrorAdvice.access(refusal(code, 400)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"AccessDeniedException", "AccessDenied", "Forbidden"})
  void tellsWhoLacksARightWhereRightsAreWrittenDown(String code) {
    var told = AwsErrorAdvice.access(refusal(code, 403)).orElse("");

    assertTrue(told.startsWith("You lack a right: "), told);
    assertTrue(told.contains("docs/operate.md"), told);
  }

  @Test
  void callsNothingElseAMatterOfAccess() {
    assertEquals(Optional.empty(), AwsErrorAdvice.access(refusal("ThrottlingException", 400)));
    assertEquals(Optional.empty(), AwsErrorAdvice.access(SdkClientException.create("Timed out")));
  }

  @Test
  void tellsToRunItAgainWhereAwsCanNotBeReached() {
    var told =
        String.valueOf(AwsErrorAdvice.of(SdkClientException.create("Timed out")).getMessage());

    assertTrue(told.endsWith("Run it again; nothing is lost. The reason: Timed out"), told);
  }

  /// As the SDK itself fails where none of its places has credentials.
  private static SdkException failureWithoutCredentials() {
    var nowhere =
        AwsCredentialsProviderChain.of(
            SystemPropertyCredentialsProvider.create(),
            EnvironmentVariableCredentialsProvider.create());
    try (var client =
        DynamoDbClient.builder()
            .region(Region.EU_WEST_1)
            .endpointOverride(URI.create("http://127.0.0.1:1"))
            .credentialsProvider(nowhere)
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build()) {
      client.listTables();
      throw new AssertionError("It was answered");
    } catch (SdkException failure) {
      return failure;
    }
  }

  private static AwsServiceException refusal(String code, int status) {
    var details = AwsErrorDetails.builder().errorCode(code).errorMessage("No.").build();
    return DynamoDbException.builder()
        .message("No. (Service: DynamoDb)")
        .awsErrorDetails(details)
        .statusCode(status)
        .build();
  }
}
