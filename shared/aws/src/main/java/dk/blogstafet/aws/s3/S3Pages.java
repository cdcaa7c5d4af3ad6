package dk.blogstafet.aws.s3;

import dk.blogstafet.relay.rendering.Pages;
import dk.blogstafet.relay.rendering.RenderedPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// Pages in an S3 bucket, which renewals write. Needs permission to list the bucket: without it, S3
/// returns 403 for missing objects.
public final class S3Pages implements Pages {
  /// Browsers always revalidate. The CDN caches a page for a minute, and serves it while
  /// revalidating.
  private static final String CACHING = "public, max-age=0, s-maxage=60, stale-while-revalidate=60";

  private static final String DIGEST = "digest";
  private static final String REVISION = "revision";
  private static final String BUILD = "build";

  private final S3Client client;
  private final String bucket;
  private final LongAdder written = new LongAdder();

  public S3Pages(S3Client client, String bucket) {
    this.client = client;
    this.bucket = bucket;
  }

  /// Returns how many pages were written or deleted since the last call.
  public long written() {
    return written.sumThenReset();
  }

  /// One HEAD.
  @Override
  public Optional<PageMetadata> find(String key) {
    try {
      var head = client.headObject(HeadObjectRequest.builder().bucket(bucket).key(key).build());
      return Optional.of(label(head.eTag(), head.metadata()));
    } catch (NoSuchKeyException nothing) {
      return Optional.empty();
    }
  }

  /// One PUT. If it is rejected or unanswered, one more HEAD: a client that repeats a PUT after a
  /// lost response is rejected because of its own write.
  @Override
  public boolean put(RenderedPage page, PageProvenance provenance, Optional<PageMetadata> seen) {
    var request =
        PutObjectRequest.builder()
            .bucket(bucket)
            .key(page.key())
            .contentType(page.type())
            .cacheControl(CACHING)
            .metadata(metadata(page, provenance));
    seen.map(PageMetadata::tag).ifPresentOrElse(request::ifMatch, () -> request.ifNoneMatch("*"));
    try {
      client.putObject(request.build(), RequestBody.fromBytes(page.bytes()));
      written.increment();
      return true;
    } catch (S3Exception refusal) {
      return ConditionalWrites.requireTooLate(refusal) || is(page, provenance, find(page.key()));
    } catch (SdkClientException unanswered) {
      var found = find(page.key());
      return is(page, provenance, found) || requireMoved(found, seen, unanswered);
    }
  }

  /// Returns whether the stored object is this page.
  private static boolean is(
      RenderedPage page, PageProvenance provenance, Optional<PageMetadata> found) {
    return found
        .filter(it -> it.digest().equals(page.digest()) && it.provenance().equals(provenance))
        .isPresent();
  }

  /// One DELETE.
  @Override
  public boolean remove(String key, PageMetadata seen) {
    var request = DeleteObjectRequest.builder().bucket(bucket).key(key).ifMatch(seen.tag()).build();
    try {
      client.deleteObject(request);
      written.increment();
      return true;
    } catch (NoSuchKeyException gone) {
      return true;
    } catch (S3Exception refusal) {
      return refusal.statusCode() == 404 || ConditionalWrites.requireTooLate(refusal);
    }
  }

  /// One list request.
  @Override
  public List<String> keys(String prefix, Optional<String> after, int limit) {
    var keys = new ArrayList<String>();
    var request = ListObjectsV2Request.builder().bucket(bucket).prefix(prefix);
    after.ifPresent(request::startAfter);
    while (keys.size() < limit) {
      var listed = client.listObjectsV2(request.maxKeys(limit - keys.size()).build());
      listed.contents().forEach(object -> keys.add(object.key()));
      if (!listed.isTruncated()) {
        break;
      }
      request.continuationToken(listed.nextContinuationToken());
    }
    return List.copyOf(keys);
  }

  /// One list request for each 1,000 versions, and as many batch deletions. Of deleted objects only
  /// the delete marker stays. A store without versioning (501) is left unchanged.
  @Override
  public void deleteOldVersions(String prefix) {
    new S3ObjectVersions(client, bucket).deleteOldVersions(prefix);
  }

  /// Returns the object that readers get under a key, if there is one. One GET.
  public Optional<StoredObject> read(String key) {
    try {
      var found =
          client.getObjectAsBytes(GetObjectRequest.builder().bucket(bucket).key(key).build());
      var response = found.response();
      return Optional.of(
          new StoredObject(
              response.contentType(),
              response.eTag(),
              response.cacheControl(),
              found.asByteArrayUnsafe()));
    } catch (NoSuchKeyException nothing) {
      return Optional.empty();
    }
  }

  /// A store that rejects a write early may close the connection during the upload, so the status
  /// is lost. The stored object shows what happened.
  private static boolean requireMoved(
      Optional<PageMetadata> found, Optional<PageMetadata> seen, SdkClientException unanswered) {
    if (found.map(PageMetadata::tag).equals(seen.map(PageMetadata::tag))) {
      throw unanswered;
    }
    return false;
  }

  private static Map<String, String> metadata(RenderedPage page, PageProvenance provenance) {
    return Map.of(
        DIGEST,
        page.digest(),
        REVISION,
        Long.toString(provenance.revision()),
        BUILD,
        provenance.build());
  }

  /// An object without our metadata was written by another tool and counts as older than all.
  private static PageMetadata label(String tag, Map<String, String> metadata) {
    var revision = Long.parseLong(metadata.getOrDefault(REVISION, "0"));
    var provenance = new PageProvenance(revision, metadata.getOrDefault(BUILD, ""));
    return new PageMetadata(tag, metadata.getOrDefault(DIGEST, ""), provenance);
  }
}
