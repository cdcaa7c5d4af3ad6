package dk.blogstafet.aws.s3;

import dk.blogstafet.relay.PictureName;
import dk.blogstafet.relay.Pictures;
import dk.blogstafet.relay.RelayId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/// Pictures in the bucket of pages, below `{relay}/billeder/`.
public final class S3Pictures implements Pictures {
  /// A path never changes its content. A year is the longest that caches keep anything (RFC 2616,
  /// 14.21, still the custom). The CDN asks again after a minute, so that a purge takes effect
  /// there, too.
  private static final String CACHING = "public, max-age=31536000, s-maxage=60, immutable";

  /// An object this young needs no new date.
  private static final Duration YOUNG = Duration.ofDays(1);

  private final S3Client client;
  private final String bucket;
  private final InstantSource clock;

  public S3Pictures(S3Client client, String bucket, InstantSource clock) {
    this.client = client;
    this.bucket = bucket;
    this.clock = clock;
  }

  /// One PUT for each width. For each file that exists one HEAD, and one more PUT if it is older
  /// than a day.
  @Override
  public boolean add(RelayId relay, PictureName name, Map<Integer, byte[]> files) {
    var isNew = false;
    for (var file : files.entrySet()) {
      var key = name.path(relay, file.getKey()).substring(1);
      isNew = add(key, name, file.getValue());
    }
    return isNew;
  }

  private boolean add(String key, PictureName name, byte[] content) {
    var request =
        PutObjectRequest.builder()
            .bucket(bucket)
            .key(key)
            .contentType(name.format().mediaType())
            .cacheControl(CACHING);
    if (put(request.ifNoneMatch("*").build(), content)) {
      return true;
    }
    head(key)
        .filter(it -> it.lastModified().isBefore(clock.instant().minus(YOUNG)))
        .ifPresent(it -> put(request.ifNoneMatch(null).ifMatch(it.eTag()).build(), content));
    return false;
  }

  /// @return false if something else was found
  private boolean put(PutObjectRequest request, byte[] content) {
    try {
      client.putObject(request, RequestBody.fromBytes(content));
      return true;
    } catch (S3Exception refusal) {
      return ConditionalWrites.requireTooLate(refusal);
    }
  }

  private Optional<HeadObjectResponse> head(String key) {
    try {
      return Optional.of(
          client.headObject(HeadObjectRequest.builder().bucket(bucket).key(key).build()));
    } catch (NoSuchKeyException nothing) {
      return Optional.empty();
    }
  }

  /// One list request for each 1,000 files.
  @Override
  public List<StoredPicture> list(RelayId relay) {
    var prefix = PictureName.folder(relay).substring(1);
    var request = ListObjectsV2Request.builder().bucket(bucket).prefix(prefix).build();
    return client.listObjectsV2Paginator(request).contents().stream()
        .flatMap(it -> picture(relay, it).stream())
        .toList();
  }

  private static Optional<StoredPicture> picture(RelayId relay, S3Object object) {
    var path = "/" + object.key();
    return PictureName.ofPath(relay, path)
        .map(name -> new StoredPicture(path, name, object.lastModified()));
  }

  /// One GET.
  @Override
  public Optional<byte[]> read(StoredPicture file) {
    var key = file.path().substring(1);
    try {
      return Optional.of(
          client.getObjectAsBytes(it -> it.bucket(bucket).key(key)).asByteArrayUnsafe());
    } catch (NoSuchKeyException gone) {
      return Optional.empty();
    }
  }

  /// One HEAD and one DELETE. The entity tag is that of the content, so it doesn't tell a repeated
  /// upload; the date does.
  @Override
  public boolean delete(StoredPicture file) {
    var key = file.path().substring(1);
    var found = head(key);
    if (found.filter(it -> it.lastModified().isAfter(file.uploaded())).isPresent()) {
      return false;
    }
    try {
      found.ifPresent(it ->
          client.deleteObject(
              DeleteObjectRequest.builder().bucket(bucket).key(key).ifMatch(it.eTag()).build()));
      return true;
    } catch (S3Exception refusal) {
      return refusal.statusCode() == 404 || ConditionalWrites.requireTooLate(refusal);
    }
  }
}
