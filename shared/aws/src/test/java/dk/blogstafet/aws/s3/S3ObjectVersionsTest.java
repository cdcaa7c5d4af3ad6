package dk.blogstafet.aws.s3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.DeleteMarkerEntry;
import software.amazon.awssdk.services.s3.model.DeleteObjectsRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsRequest;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.ObjectVersion;
import software.amazon.awssdk.services.s3.model.S3Error;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// Our requests to a versioned store. The local store has no versions, so this double follows S3's
/// reference; it proves nothing about S3 itself.
final class S3ObjectVersionsTest {
  @Test
  void deletesEveryVersionButTheLatestPageByPage() {
    var store = new VersionedS3(2, false);
    store.add("r/index.html", true).add("r/index.html", false).add("r/index.html", false);
    store.add("r/rss.xml", true).add("s/index.html", false);

    new S3Pages(store, "pages").deleteOldVersions("r/");

    assertEquals(
        List.of("r/index.html 0 true", "r/rss.xml 3 true", "s/index.html 4 false"), store.left());
  }

  @Test
  void keepsTheMarkThatSomethingWasDeleted() {
    var store = new VersionedS3(9, false);
    store.add("r/indlaeg/bro/index.html", false);
    store.marks.add(DeleteMarkerEntry.builder().key("r/indlaeg/bro/index.html").build());

    new S3Pages(store, "pages").deleteOldVersions("r/");

    assertEquals(List.of(), store.left());
    assertEquals(1, store.marks.size());
  }

  @Test
  void saysThatVersionsStayed() {
    var store = new VersionedS3(9, true).add("r/index.html", false);

    assertThrows(
        IllegalStateException.class, () -> new S3Pages(store, "pages").deleteOldVersions("r/"));
  }

  @Test
  void hasNothingToForgetInAStoreWithoutVersions() {
    new S3Pages(new ForbiddenS3(501), "pages").deleteOldVersions("r/");

    var refused = new S3Pages(new ForbiddenS3(403), "pages");
    assertThrows(S3Exception.class, () -> refused.deleteOldVersions("r/"));
  }

  /// A versioned store with a limited page size.
  private static final class VersionedS3 implements S3Client {
    private final List<ObjectVersion> versions = new ArrayList<>();
    private final List<DeleteMarkerEntry> marks = new ArrayList<>();
    private final int page;
    private final boolean stubborn;

    VersionedS3(int page, boolean stubborn) {
      this.page = page;
      this.stubborn = stubborn;
    }

    VersionedS3 add(String key, boolean latest) {
      var id = Integer.toString(versions.size());
      versions.add(ObjectVersion.builder().key(key).versionId(id).isLatest(latest).build());
      return this;
    }

    List<String> left() {
      return versions.stream()
          .map(it -> it.key() + " " + it.versionId() + " " + it.isLatest())
          .toList();
    }

    @Override
    public ListObjectVersionsResponse listObjectVersions(ListObjectVersionsRequest request) {
      var after =
          request.versionIdMarker() == null ? -1 : Integer.parseInt(request.versionIdMarker());
      var all =
          versions.stream()
              .filter(it -> it.key().startsWith(request.prefix()))
              .filter(it -> Integer.parseInt(it.versionId()) > after)
              .toList();
      var listed = all.subList(0, Math.min(page, all.size()));
      var answer = ListObjectVersionsResponse.builder().versions(listed).deleteMarkers(marks);
      if (listed.size() < all.size()) {
        answer.isTruncated(true).nextKeyMarker(listed.getLast().key());
        answer.nextVersionIdMarker(listed.getLast().versionId());
      }
      return answer.build();
    }

    @Override
    public DeleteObjectsResponse deleteObjects(DeleteObjectsRequest request) {
      if (stubborn) {
        return DeleteObjectsResponse.builder().errors(S3Error.builder().build()).build();
      }
      for (var gone : request.delete().objects()) {
        versions.removeIf(it -> it.versionId().equals(gone.versionId()));
      }
      return DeleteObjectsResponse.builder().build();
    }

    @Override
    public String serviceName() {
      return "s3";
    }

    @Override
    public void close() {}
  }

  /// A store that denies access.
  private record ForbiddenS3(int status) implements S3Client {
    @Override
    public ListObjectVersionsResponse listObjectVersions(ListObjectVersionsRequest request) {
      throw S3Exception.builder().statusCode(status).message("Refused").build();
    }

    @Override
    public String serviceName() {
      return "s3";
    }

    @Override
    public void close() {}
  }
}
