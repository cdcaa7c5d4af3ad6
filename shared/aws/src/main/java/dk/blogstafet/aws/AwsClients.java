package dk.blogstafet.aws;

import dk.blogstafet.newsletter.vault.KeyWrap;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.sesv2.SesV2Client;

/// Makes the clients of AWS from a process's environment: on AWS with the function's own role, on
/// one machine with the endpoint and the keys that the environment names.
public final class AwsClients {
  private final Map<String, String> environment;

  /// Reads an environment, which must stay as it is.
  public AwsClients(Map<String, String> environment) {
    // Not a copy: whoever gives it can see by it what is asked for.
    this.environment = environment;
  }

  /// Asks `AWS_ENDPOINT_URL_DYNAMODB`, if it is set, and otherwise the region's own endpoint.
  ///
  /// @throws IllegalArgumentException if the environment lacks a name that is needed
  public DynamoDbClient dynamoDb() {
    var endpoint = endpoint("AWS_ENDPOINT_URL_DYNAMODB");
    var builder = DynamoDbClient.builder().httpClient(ConnectionSettings.http(endpoint));
    configure(builder, endpoint);
    return builder.build();
  }

  /// Asks `AWS_ENDPOINT_URL_S3`, if it is set, and otherwise the region's own endpoint.
  ///
  /// @throws IllegalArgumentException if the environment lacks a name that is needed
  public S3Client s3() {
    var endpoint = endpoint("AWS_ENDPOINT_URL_S3");
    // Pages are small: asking first whether a body may follow costs more than the body.
    var configuration = S3Configuration.builder().expectContinueEnabled(false).build();
    var builder =
        S3Client.builder()
            .httpClient(ConnectionSettings.http(endpoint))
            .serviceConfiguration(configuration)
            .forcePathStyle(endpoint.isPresent());
    configure(builder, endpoint);
    return builder.build();
  }

  /// Asks `AWS_ENDPOINT_URL_SESV2`, if it is set, and otherwise the region's own endpoint. Sends
  /// each request once, for a second one would be a second mail: the SDK doesn't try again, and its
  /// HTTP client tells the JDK a body's length beforehand, without which the JDK sends a POST again
  /// by itself where no answer comes. Needs the SDK's module `sesv2`, which only a function that
  /// sends mail has.
  ///
  /// @throws IllegalArgumentException if the environment lacks a name that is needed
  public SesV2Client ses() {
    var builder = SesV2Client.builder().httpClient(ConnectionSettings.jdk());
    configure(builder, endpoint("AWS_ENDPOINT_URL_SESV2"));
    builder.overrideConfiguration(
        ConnectionSettings.timeouts().retryStrategy(AwsRetryStrategy.doNotRetry()).build());
    return builder.build();
  }

  /// Asks `AWS_ENDPOINT_URL_CLOUDFORMATION`, if it is set, and otherwise the region's own endpoint,
  /// with the SDK's module `cloudformation`, which only operators' commands have.
  ///
  /// @throws IllegalArgumentException if the environment lacks a name that is needed
  public CloudFormationClient cloudFormation() {
    var endpoint = endpoint("AWS_ENDPOINT_URL_CLOUDFORMATION");
    var builder = CloudFormationClient.builder().httpClient(ConnectionSettings.http(endpoint));
    configure(builder, endpoint);
    return builder.build();
  }

  /// What wraps the newsletter's keys: the file that `NEWSLETTER_KEY_FILE` names, on one machine,
  /// or else the key of KMS whose ARN is `NEWSLETTER_KEY`, at `AWS_ENDPOINT_URL_KMS` if that is set
  /// and otherwise at the region's own endpoint. KMS needs the SDK's module `kms`, which only
  /// functions of the newsletter have.
  ///
  /// @throws IllegalArgumentException if neither is set
  public KeyWrap newsletterKeyWrap() {
    var endpoint = endpoint("AWS_ENDPOINT_URL_KMS");
    return optional("NEWSLETTER_KEY_FILE")
        .<KeyWrap>map(file -> new FileKeyWrap(Path.of(file)))
        .orElseGet(() -> new KmsKeyWrap(() -> kms(endpoint), required("NEWSLETTER_KEY")));
  }

  private KmsClient kms(Optional<URI> endpoint) {
    var builder = KmsClient.builder().httpClient(ConnectionSettings.http(endpoint));
    configure(builder, endpoint);
    return builder.build();
  }

  /// The configuration set of SES for our mails, named by `MAIL_CONFIGURATION_SET`; empty if it
  /// isn't.
  public Optional<String> mailConfigurationSet() {
    return optional("MAIL_CONFIGURATION_SET");
  }

  /// The table of posts, named by `POSTS_TABLE`.
  ///
  /// @throws IllegalArgumentException if it isn't
  public String postsTable() {
    return required("POSTS_TABLE");
  }

  /// The table of editors' keys, named by `EDITORS_TABLE`.
  ///
  /// @throws IllegalArgumentException if it isn't
  public String editorsTable() {
    return required("EDITORS_TABLE");
  }

  /// The table of subscribers, named by `SUBSCRIBERS_TABLE`.
  ///
  /// @throws IllegalArgumentException if it isn't
  public String subscribersTable() {
    return required("SUBSCRIBERS_TABLE");
  }

  /// The bucket of pages, named by `PAGES_BUCKET`.
  ///
  /// @throws IllegalArgumentException if it isn't
  public String pagesBucket() {
    return required("PAGES_BUCKET");
  }

  /// The bucket of the log of suppressions, named by `SUPPRESSIONS_BUCKET`.
  ///
  /// @throws IllegalArgumentException if it isn't
  public String suppressionsBucket() {
    return required("SUPPRESSIONS_BUCKET");
  }

  private void configure(AwsClientBuilder<?, ?> builder, Optional<URI> endpoint) {
    builder
        .region(Region.of(required("AWS_REGION")))
        .overrideConfiguration(ConnectionSettings.timeouts().build());
    endpoint.ifPresent(builder::endpointOverride);
    builder.credentialsProvider(credentials(endpoint));
  }

  private AwsCredentialsProvider credentials(Optional<URI> endpoint) {
    if (endpoint.isEmpty()) {
      return DefaultCredentialsProvider.builder().build();
    }
    // Names of our own first: `sam local` puts the operator's keys, or none, under the usual ones.
    return StaticCredentialsProvider.create(
        AwsBasicCredentials.create(
            either("LOCAL_KEY_ID", "AWS_ACCESS_KEY_ID"),
            either("LOCAL_KEY_SECRET", "AWS_SECRET_ACCESS_KEY")));
  }

  private Optional<URI> endpoint(String name) {
    return optional(name).map(URI::create);
  }

  private String either(String name, String usual) {
    return optional(name).orElseGet(() -> required(usual));
  }

  private String required(String name) {
    return optional(name)
        .orElseThrow(
            () -> new IllegalArgumentException("The environment lacks " + name + ": set it."));
  }

  private Optional<String> optional(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }
}
