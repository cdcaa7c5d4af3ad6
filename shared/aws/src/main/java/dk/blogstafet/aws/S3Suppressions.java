package dk.blogstafet.aws;

import dk.blogstafet.newsletter.SubscriberId;
import dk.blogstafet.newsletter.Suppression;
import dk.blogstafet.newsletter.Suppressions;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/// The log of suppressions in an S3 bucket, a line an object. The object's key says all of it, so
/// that whoever may list needs no right to read, and adding a line twice leaves one.
public final class S3Suppressions implements Suppressions {
  private static final int PART = 1_000;
  private static final int MOST_TRIES = 5;

  /// The line is there already.
  private static final int EXISTS = 412;

  /// Somebody is adding the very same line at this moment.
  private static final int BUSY = 409;

  private final S3Client client;
  private final String bucket;
  private final int part;

  public S3Suppressions(S3Client client, String bucket) {
    this(client, bucket, PART);
  }

  /// @param part how many lines one request lists, at most 1,000
  S3Suppressions(S3Client client, String bucket, int part) {
    this.client = client;
    this.bucket = bucket;
    this.part = part;
  }

  /// One PUT; more only while somebody adds the same line, or where no answer is heard.
  @Override
  public void add(Suppression suppression) {
    var request =
        PutObjectRequest.builder()
            .bucket(bucket)
            .key(SuppressionKey.write(suppression))
            .ifNoneMatch("*")
            .build();
    for (var tries = 1; !put(request, tries == MOST_TRIES); ) {
      tries++;
    }
  }

  private boolean put(PutObjectRequest request, boolean last) {
    try {
      client.putObject(request, RequestBody.empty());
      return true;
    } catch (S3Exception refusal) {
      if (refusal.statusCode() == EXISTS) {
        return true;
      }
      if (refusal.statusCode() == BUSY && !last) {
        return false;
      }
      throw refusal;
    } catch (SdkClientException unheard) {
      // A store that refuses at once may hang up before we hear it: asked again, it says so.
      if (last) {
        throw unheard;
      }
      return false;
    }
  }

  /// A list request for each 1,000 lines.
  @Override
  public List<Suppression> of(SubscriberId who) {
    var request = request().prefix(SuppressionKey.prefix(who)).build();
    return client.listObjectsV2Paginator(request).contents().stream()
        .flatMap(it -> SuppressionKey.read(it.key()).stream())
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
