package dk.blogstafet.aws.s3;

import dk.blogstafet.relay.search.IndexGeneration;
import dk.blogstafet.relay.search.IndexPointer;
import dk.blogstafet.relay.search.SearchIndex;
import dk.blogstafet.relay.search.SearchIndexes;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// Search indexes in a bucket of their own: `generations/{generation}`, and `current`, which names
/// one of them. Needs permission to list the bucket: without it, S3 returns 403 for missing
/// objects.
public final class S3SearchIndexes implements SearchIndexes {
  private static final String CURRENT = "current";
  private static final String GENERATIONS = "generations/";

  private final S3Client client;
  private final String bucket;

  public S3SearchIndexes(S3Client client, String bucket) {
    this.client = client;
    this.bucket = bucket;
  }

  /// One GET.
  ///
  /// @throws IllegalStateException if the pointer is damaged
  @Override
  public Optional<StoredPointer> pointer() {
    return read(CURRENT)
        .map(found -> {
          var pointer =
              IndexPointer.parse(found.asUtf8String())
                  .orElseThrow(() ->
                      new IllegalStateException(
                          "The object " + CURRENT + " in " + bucket + " is damaged: delete it."));
          return new StoredPointer(pointer, found.response().eTag());
        });
  }

  /// One GET.
  @Override
  public Optional<SearchIndex> find(IndexGeneration generation) {
    return read(GENERATIONS + generation)
        .map(ResponseBytes::asByteArrayUnsafe)
        .map(SearchIndex::of);
  }

  /// One PUT.
  @Override
  public void put(IndexGeneration generation, SearchIndex index) {
    client.putObject(
        it -> it.bucket(bucket).key(GENERATIONS + generation),
        RequestBody.fromBytes(index.bytes()));
  }

  /// One PUT. If it is rejected or unanswered, one GET: a client that repeats a PUT after a lost
  /// response is rejected because of its own write.
  @Override
  public boolean point(IndexPointer then, Optional<StoredPointer> seen) {
    var request = PutObjectRequest.builder().bucket(bucket).key(CURRENT);
    seen.map(StoredPointer::tag).ifPresentOrElse(request::ifMatch, () -> request.ifNoneMatch("*"));
    try {
      client.putObject(request.build(), RequestBody.fromString(then.text()));
      return true;
    } catch (S3Exception refusal) {
      return ConditionalWrites.requireTooLate(refusal) || isCurrent(then);
    } catch (SdkClientException unanswered) {
      return isCurrent(then) || requireMoved(seen, unanswered);
    }
  }

  /// One list request for each 1,000 indexes.
  @Override
  public List<IndexGeneration> generations() {
    var request = ListObjectsV2Request.builder().bucket(bucket).prefix(GENERATIONS).build();
    return client.listObjectsV2Paginator(request).contents().stream()
        .flatMap(it -> IndexGeneration.parse(it.key().substring(GENERATIONS.length())).stream())
        .toList();
  }

  /// One DELETE.
  @Override
  public void remove(IndexGeneration generation) {
    client.deleteObject(it -> it.bucket(bucket).key(GENERATIONS + generation));
  }

  private boolean isCurrent(IndexPointer wanted) {
    return pointer().map(StoredPointer::pointer).filter(wanted::equals).isPresent();
  }

  /// A store that rejects a write early may close the connection during the upload, so the status
  /// is lost. The stored pointer shows what happened.
  private boolean requireMoved(Optional<StoredPointer> seen, SdkClientException unanswered) {
    if (pointer().map(StoredPointer::tag).equals(seen.map(StoredPointer::tag))) {
      throw unanswered;
    }
    return false;
  }

  private Optional<ResponseBytes<GetObjectResponse>> read(String key) {
    try {
      return Optional.of(client.getObjectAsBytes(it -> it.bucket(bucket).key(key)));
    } catch (NoSuchKeyException nothing) {
      return Optional.empty();
    }
  }
}
