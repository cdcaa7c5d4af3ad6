package dk.blogstafet.aws;

import dk.blogstafet.aws.s3.S3Pages;
import dk.blogstafet.local.backends.LocalCredentials;
import dk.blogstafet.local.backends.S3Server;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/// A separate bucket for each test class.
public record TestBucket(S3Server server, LocalCredentials keys, S3Client client)
    implements AutoCloseable {
  public static final String NAME = "pages";

  public static TestBucket in(Path folder) throws IOException {
    var keys = LocalCredentials.random();
    var server = S3Server.in(folder, 0, keys, Set.of(NAME));
    var environment =
        Map.of(
            "AWS_REGION", "eu-central-1",
            "AWS_ENDPOINT_URL_S3", server.endpoint().toString(),
            "AWS_ACCESS_KEY_ID", keys.id(),
            "AWS_SECRET_ACCESS_KEY", keys.secret());
    return new TestBucket(server, keys, new AwsClients(environment).s3());
  }

  /// Returns the same bucket, over a faulty connection.
  public TestBucket in(FaultMode mode) {
    var credentials = AwsBasicCredentials.create(keys.id(), keys.secret());
    var client =
        S3Client.builder()
            .endpointOverride(server.endpoint())
            .region(Region.EU_CENTRAL_1)
            .credentialsProvider(StaticCredentialsProvider.create(credentials))
            .httpClient(new FaultyHttpClient(mode))
            .forcePathStyle(true)
            .overrideConfiguration(it -> it.retryStrategy(FaultyHttpClient.atOnce()))
            .build();
    return mode == FaultMode.NONE ? this : new TestBucket(server, keys, client);
  }

  public S3Pages pages() {
    return new S3Pages(client, NAME);
  }

  @Override
  public void close() {
    client.close();
    server.close();
  }
}
