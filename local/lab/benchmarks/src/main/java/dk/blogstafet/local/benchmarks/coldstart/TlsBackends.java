package dk.blogstafet.local.benchmarks.coldstart;

import dk.blogstafet.aws.AwsNewsletter;
import dk.blogstafet.aws.FakeKms;
import dk.blogstafet.local.backends.PostsTable;
import dk.blogstafet.local.packages.CachingDynamoDb;
import dk.blogstafet.local.packages.FunctionBackends;
import dk.blogstafet.local.packages.LocalhostCertificate;
import dk.blogstafet.local.packages.TlsProxy;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/// All services that functions use, behind TLS as on AWS: DynamoDB, S3, SES and KMS, with a relay
/// of 22 posts and keys for the newsletter.
record TlsBackends(
    FunctionBackends backends,
    FakeKms kms,
    CachingDynamoDb table,
    TlsProxy tables,
    TlsProxy buckets,
    TlsProxy mailbox,
    TlsProxy keys,
    LocalhostCertificate certificate)
    implements AutoCloseable {
  private static final int POSTS = 20;
  private static final String KMS = "AWS_ENDPOINT_URL_KMS";

  /// Starts and fills them.
  ///
  /// @param folder for objects and mails
  static TlsBackends in(Path folder, LocalhostCertificate certificate) throws IOException {
    var functionBackends = FunctionBackends.in(folder);
    var stack = functionBackends.stack();
    var kms = FakeKms.start();
    var all =
        new TlsBackends(
            functionBackends,
            kms,
            CachingDynamoDb.before(stack.dynamoDb().endpoint(), certificate),
            TlsProxy.before(stack.dynamoDb().endpoint(), certificate),
            TlsProxy.before(stack.s3().endpoint(), certificate),
            TlsProxy.before(stack.mailbox().endpoint(), certificate),
            TlsProxy.before(kms.endpoint(), certificate),
            certificate);
    all.fill();
    return all;
  }

  private void fill() throws IOException {
    for (var number = 0; number < POSTS; number++) {
      publish();
    }
    // The local stack stores its keys in a file, so those of KMS need a table of their own.
    PostsTable.create(backends.stack().dynamoDb().endpoint(), "readers");
    AwsNewsletter.of(withoutTls(), Clock.systemUTC()).vault().prepare();
  }

  private Map<String, String> withoutTls() {
    var environment = new HashMap<>(backends.environment());
    environment.remove("NEWSLETTER_KEY_FILE");
    environment.put("SUBSCRIBERS_TABLE", "readers");
    environment.put("NEWSLETTER_KEY", "arn:aws:kms:eu-central-1:000000000000:key/measured");
    environment.put(KMS, kms.endpoint().toString());
    return environment;
  }

  /// Publishes a post, so that renewals have pages to render.
  void publish() {
    backends.stack().publish("Endnu et indlæg");
  }

  /// Returns the environment of a process that only lists posts: a table that answers from memory.
  Map<String, String> listing() {
    return environment(table.endpoint());
  }

  /// Returns the environment of any function's process: stores with their real response times.
  Map<String, String> environment() {
    return environment(tables.endpoint());
  }

  /// On AWS the credentials are a role's, and the SDK resolves DynamoDB's address.
  private Map<String, String> environment(URI dynamoDb) {
    var environment = new HashMap<>(withoutTls());
    environment.remove("AWS_ENDPOINT_URL_DYNAMODB");
    environment.put("AWS_ENDPOINT_URL", dynamoDb.toString());
    environment.put("AWS_ENDPOINT_URL_S3", buckets.endpoint().toString());
    environment.put("AWS_ENDPOINT_URL_SESV2", mailbox.endpoint().toString());
    environment.put(KMS, keys.endpoint().toString());
    environment.put("AWS_SESSION_TOKEN", "session");
    environment.put("AWS_DEFAULT_REGION", backends.environment().getOrDefault("AWS_REGION", ""));
    environment.put("AWS_NEW_RETRIES_2026", "true");
    environment.put("PATH", "/usr/bin:/bin");
    environment.put("LANG", "en_US.UTF-8");
    // For boto3 and Node, which do not use the common paths.
    environment.put("AWS_CA_BUNDLE", certificate.pem().toString());
    environment.put("NODE_EXTRA_CA_CERTS", certificate.pem().toString());
    return Map.copyOf(environment);
  }

  @Override
  public void close() throws IOException {
    table.close();
    tables.close();
    buckets.close();
    mailbox.close();
    keys.close();
    kms.close();
    backends.close();
  }
}
