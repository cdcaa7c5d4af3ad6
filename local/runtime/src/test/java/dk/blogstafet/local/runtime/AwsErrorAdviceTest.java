package dk.blogstafet.local.runtime;

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

/// Checks the advice to operators about errors of AWS.
class AwsErrorAdviceTest {
  @Test
  void advisesToLogInWithoutCredentials() {
    var told =
        AwsErrorAdvice.access(failureWithoutCredentials()).map(Throwable::getMessage).orElse("");

    assertTrue(told.startsWith("No AWS credentials: log in"), told);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ExpiredToken", "ExpiredTokenException", "UnrecognizedClientException"})
  void tellsWhoseCredentialsHaveExpiredToLogInAgain(String code) {
    assertEquals(
        Optional.of(
            "AWS rejected your credentials ("
                + code
                + "): log in again, and run the command again."),
        AwsErrorAdvice.access(refusal(code, 400)).map(Throwable::getMessage));
  }

  @ParameterizedTest
  @ValueSource(strings = {"AccessDeniedException", "AccessDenied", "Forbidden"})
  void tellsWhoLacksARightWhereRightsAreWrittenDown(String code) {
    var told = AwsErrorAdvice.access(refusal(code, 403)).map(Throwable::getMessage).orElse("");

    assertTrue(told.startsWith("Access denied: "), told);
    assertTrue(told.contains("docs/operate.md"), told);
  }

  @Test
  void reportsNoOtherErrorAsDeniedAccess() {
    assertEquals(Optional.empty(), AwsErrorAdvice.access(refusal("ThrottlingException", 400)));
    assertEquals(Optional.empty(), AwsErrorAdvice.access(SdkClientException.create("Timed out")));
  }

  @Test
  void advisesToRetryIfAwsCanNotBeReached() {
    var told =
        String.valueOf(AwsErrorAdvice.of(SdkClientException.create("Timed out")).getMessage());

    assertTrue(told.endsWith("Run the command again; no data is lost. Reason: Timed out"), told);
  }

  /// Returns the SDK's failure if its default chain finds no credentials.
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
