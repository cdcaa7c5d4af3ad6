package dk.blogstafet.aws.s3;

import dk.blogstafet.newsletter.SubscriberId;
import dk.blogstafet.newsletter.Suppression;
import dk.blogstafet.newsletter.suppression.Suppressions;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Object;

/// The suppression log in an S3 bucket, one object per entry. The key holds all data, so that
/// permission to list is enough, and adding an entry twice stores one.
public final class S3Suppressions implements Suppressions {
  private static final int PART = 1_000;

  private final S3Client client;
  private final String bucket;
  private final int part;
  private final NewObjects objects;

  public S3Suppressions(S3Client client, String bucket) {
    this(client, bucket, PART);
  }

  /// @param part how many entries one request lists, at most 1,000
  S3Suppressions(S3Client client, String bucket, int part) {
    this.client = client;
    this.bucket = bucket;
    this.part = part;
    this.objects = new NewObjects(client, bucket);
  }

  /// One PUT; more only if another process adds the same entry, or without a response.
  @Override
  public void add(Suppression suppression) {
    objects.put(SuppressionKey.write(suppression), "");
  }

  /// One list request for each 1,000 entries.
  @Override
  public List<Suppression> of(SubscriberId who) {
    var request = request().prefix(SuppressionKey.prefix(who)).build();
    return client.listObjectsV2Paginator(request).contents().stream()
        .flatMap(it -> SuppressionKey.read(it.key()).stream())
        .toList();
  }

  /// One list request for each 1,000 entries.
  @Override
  public List<Suppression> between(SubscriberId first, SubscriberId last) {
    var request = request().prefix(SuppressionKey.PREFIX).startAfter(SuppressionKey.prefix(first));
    return client.listObjectsV2Paginator(request.build()).contents().stream()
        .map(S3Object::key)
        .takeWhile(key -> key.compareTo(SuppressionKey.end(last)) < 0)
        .flatMap(key -> SuppressionKey.read(key).stream())
        .toList();
  }

  /// One list request.
  @Override
  public SuppressionPage all(Optional<String> after) {
    var request = request().prefix(SuppressionKey.PREFIX);
    after.ifPresent(request::startAfter);
    var listed = client.listObjectsV2(request.build());
    var lines =
        listed.contents().stream().flatMap(it -> SuppressionKey.read(it.key()).stream()).toList();
    return new SuppressionPage(lines, next(listed));
  }

  private ListObjectsV2Request.Builder request() {
    return ListObjectsV2Request.builder().bucket(bucket).maxKeys(part);
  }

  private static Optional<String> next(ListObjectsV2Response listed) {
    return listed.isTruncated()
        ? Optional.of(listed.contents().getLast()).map(S3Object::key)
        : Optional.empty();
  }
}
