package dk.blogstafet.aws;

import dk.blogstafet.aws.connection.ConnectionSettings;
import dk.blogstafet.aws.vault.FileKeyWrap;
import dk.blogstafet.aws.vault.KmsKeyWrap;
import dk.blogstafet.vault.KeyWrap;
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
import software.amazon.awssdk.services.sesv2.SesV2ClientBuilder;

/// Creates the AWS clients from a process's environment: on AWS with the function's role, locally
/// with the endpoint and keys in the environment.
public final class AwsClients {
  private final ResourceNames names;

  /// Reads an environment, which must not change.
  public AwsClients(Map<String, String> environment) {
    this.names = new ResourceNames(environment);
  }

  /// Returns the names of the process's tables and buckets.
  public ResourceNames names() {
    return names;
  }

  /// Creates a client of `AWS_ENDPOINT_URL_DYNAMODB` if it is set, otherwise of the region's
  /// endpoint.
  ///
  /// @throws IllegalArgumentException if a required environment variable is missing
  public DynamoDbClient dynamoDb() {
    var endpoint = endpoint("AWS_ENDPOINT_URL_DYNAMODB");
    var builder = DynamoDbClient.builder().httpClient(ConnectionSettings.http(endpoint));
    configure(builder, endpoint);
    return builder.build();
  }

  /// Creates a client of `AWS_ENDPOINT_URL_S3` if it is set, otherwise of the region's endpoint.
  ///
  /// @throws IllegalArgumentException if a required environment variable is missing
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

  /// Creates a client of `AWS_ENDPOINT_URL_SESV2` if it is set, otherwise of the region's endpoint.
  /// Sends each request once, because a second one would be a second mail: the SDK doesn't retry,
  /// and its HTTP client announces the body's length, without which the JDK repeats an unanswered
  /// POST on its own. Needs the SDK's module `sesv2`, which only functions that send mail include.
  ///
  /// @throws IllegalArgumentException if a required environment variable is missing
  public SesV2Client ses() {
    var builder = sesBuilder();
    builder.overrideConfiguration(
        ConnectionSettings.timeouts().retryStrategy(AwsRetryStrategy.doNotRetry()).build());
    return builder.build();
  }

  /// Creates a client like [#ses] for reading the account: it repeats failed requests, so it must
  /// not send mail.
  ///
  /// @throws IllegalArgumentException if a required environment variable is missing
  public SesV2Client sesAccount() {
    return sesBuilder().build();
  }

  private SesV2ClientBuilder sesBuilder() {
    var builder = SesV2Client.builder().httpClient(ConnectionSettings.jdk());
    configure(builder, endpoint("AWS_ENDPOINT_URL_SESV2"));
    return builder;
  }

  /// Creates a client of `AWS_ENDPOINT_URL_CLOUDFORMATION` if it is set, otherwise of the region's
  /// endpoint. Needs the SDK's module `cloudformation`, which only operators' commands include.
  ///
  /// @throws IllegalArgumentException if a required environment variable is missing
  public CloudFormationClient cloudFormation() {
    var endpoint = endpoint("AWS_ENDPOINT_URL_CLOUDFORMATION");
    var builder = CloudFormationClient.builder().httpClient(ConnectionSettings.http(endpoint));
    configure(builder, endpoint);
    return builder.build();
  }

  /// Creates the wrapping of the newsletter's keys: with the local file in `NEWSLETTER_KEY_FILE`,
  /// or else with the KMS key whose ARN is in `NEWSLETTER_KEY`, at `AWS_ENDPOINT_URL_KMS` if it is
  /// set and otherwise at the region's endpoint. KMS needs the SDK's module `kms`, which only the
  /// newsletter's functions include.
  ///
  /// @throws IllegalArgumentException if neither is set
  public KeyWrap newsletterKeyWrap() {
    var endpoint = endpoint("AWS_ENDPOINT_URL_KMS");
    return names
        .optional("NEWSLETTER_KEY_FILE")
        .<KeyWrap>map(file -> new FileKeyWrap(Path.of(file)))
        .orElseGet(() -> new KmsKeyWrap(() -> kms(endpoint), names.required("NEWSLETTER_KEY")));
  }

  private KmsClient kms(Optional<URI> endpoint) {
    var builder = KmsClient.builder().httpClient(ConnectionSettings.http(endpoint));
    configure(builder, endpoint);
    return builder.build();
  }

  private void configure(AwsClientBuilder<?, ?> builder, Optional<URI> endpoint) {
    builder
        .region(Region.of(names.required("AWS_REGION")))
        .overrideConfiguration(ConnectionSettings.timeouts().build());
    endpoint.ifPresent(builder::endpointOverride);
    builder.credentialsProvider(credentials(endpoint));
  }

  private AwsCredentialsProvider credentials(Optional<URI> endpoint) {
    if (endpoint.isEmpty()) {
      return DefaultCredentialsProvider.builder().build();
    }
    // Our own variables first: `sam local` sets the usual ones to the operator's keys, or to none.
    return StaticCredentialsProvider.create(
        AwsBasicCredentials.create(
            either("LOCAL_KEY_ID", "AWS_ACCESS_KEY_ID"),
            either("LOCAL_KEY_SECRET", "AWS_SECRET_ACCESS_KEY")));
  }

  private Optional<URI> endpoint(String name) {
    return names.optional(name).map(URI::create);
  }

  private String either(String name, String usual) {
    return names.optional(name).orElseGet(() -> names.required(usual));
  }
}
