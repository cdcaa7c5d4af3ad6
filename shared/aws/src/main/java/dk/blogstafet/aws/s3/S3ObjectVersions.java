package dk.blogstafet.aws.s3;

import java.util.List;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Delete;
import software.amazon.awssdk.services.s3.model.DeleteObjectsRequest;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsRequest;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// Earlier versions of objects in a versioned bucket.
final class S3ObjectVersions {
  /// The status of a store without versioning.
  private static final int NOT_IMPLEMENTED = 501;

  private final S3Client client;
  private final String bucket;

  S3ObjectVersions(S3Client client, String bucket) {
    this.client = client;
    this.bucket = bucket;
  }

  void deleteOldVersions(String prefix) {
    try {
      forgetAll(prefix);
    } catch (S3Exception refusal) {
      if (refusal.statusCode() != NOT_IMPLEMENTED) {
        throw refusal;
      }
    }
  }

  private void forgetAll(String prefix) {
    var request = ListObjectVersionsRequest.builder().bucket(bucket).prefix(prefix);
    for (var more = true; more; ) {
      var listed = client.listObjectVersions(request.build());
      delete(earlier(listed));
      request.keyMarker(listed.nextKeyMarker()).versionIdMarker(listed.nextVersionIdMarker());
      more = Boolean.TRUE.equals(listed.isTruncated());
    }
  }

  /// Returns the versions that are not the latest. A latest delete marker stays: without it, the
  /// previous version would become visible again.
  private static List<ObjectIdentifier> earlier(ListObjectVersionsResponse listed) {
    return listed.versions().stream()
        .filter(version -> !Boolean.TRUE.equals(version.isLatest()))
        .map(version ->
            ObjectIdentifier.builder().key(version.key()).versionId(version.versionId()).build())
        .toList();
  }

  private void delete(List<ObjectIdentifier> versions) {
    if (versions.isEmpty()) {
      return;
    }
    var delete = Delete.builder().objects(versions).quiet(true).build();
    var request = DeleteObjectsRequest.builder().bucket(bucket).delete(delete).build();
    var errors = client.deleteObjects(request).errors();
    if (!errors.isEmpty()) {
      throw new IllegalStateException(
          errors.size()
              + " versions were not deleted; the first error is "
              + errors.getFirst()
              + ": retry.");
    }
  }
}
