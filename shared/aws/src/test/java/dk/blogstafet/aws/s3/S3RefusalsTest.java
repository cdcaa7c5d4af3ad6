package dk.blogstafet.aws.s3;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.blogstafet.relay.rendering.Pages.PageMetadata;
import dk.blogstafet.relay.rendering.Pages.PageProvenance;
import dk.blogstafet.relay.rendering.RenderedPage;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// How S3's error responses are handled.
final class S3RefusalsTest {
  private static final RenderedPage PAGE = new RenderedPage("a", "text/plain", "a".getBytes(UTF_8));
  private static final PageProvenance MARK = new PageProvenance(7, "build-1");
  private static final Set<Integer> TOO_LATE = Set.of(404, 409, 412);
  private static final PageMetadata SEEN = new PageMetadata("\"tag\"", "digest", MARK);

  @ParameterizedTest
  @ValueSource(ints = {404, 409, 412})
  void aWriteThatCameTooLateHasToLookAgain(int status) {
    assertFalse(pages(status).put(PAGE, MARK, Optional.of(SEEN)));
  }

  @ParameterizedTest
  @CsvSource({"404, true", "409, false", "412, false"})
  void aRemovalIsFineIfNothingIsLeft(int status, boolean fine) {
    assertEquals(fine, pages(status).remove("a", SEEN));
  }

  @ParameterizedTest
  @ValueSource(ints = {403, 500, 503})
  void anythingElseIsPassedOn(int status) {
    var pages = pages(status);

    assertThrows(S3Exception.class, () -> pages.put(PAGE, MARK, Optional.of(SEEN)));
    assertThrows(S3Exception.class, () -> pages.remove("a", SEEN));
    assertThrows(S3Exception.class, () -> pages.find("a"));
  }

  @Test
  void aWriteWithoutAnAnswerHasToLookAgainIfSomethingMoved() {
    assertFalse(new S3Pages(new MuteS3("\"other\""), "pages").put(PAGE, MARK, Optional.of(SEEN)));
    assertFalse(new S3Pages(new MuteS3("\"tag\""), "pages").put(PAGE, MARK, Optional.empty()));
  }

  @Test
  void aWriteWithoutAnAnswerHasFailedIfNothingMoved() {
    var pages = new S3Pages(new MuteS3("\"tag\""), "pages");

    assertThrows(SdkClientException.class, () -> pages.put(PAGE, MARK, Optional.of(SEEN)));
  }

  private static S3Pages pages(int status) {
    return new S3Pages(new RefusingS3(status), "pages");
  }

  /// A store that rejects every write; after a lost race it has another process's object.
  private record RefusingS3(int status) implements S3Client {
    @Override
    public PutObjectResponse putObject(PutObjectRequest request, RequestBody body) {
      throw refusal();
    }

    @Override
    public DeleteObjectResponse deleteObject(DeleteObjectRequest request) {
      throw refusal();
    }

    @Override
    public HeadObjectResponse headObject(HeadObjectRequest request) {
      if (TOO_LATE.contains(status)) {
        return HeadObjectResponse.builder().eTag("\"other\"").build();
      }
      throw refusal();
    }

    private RuntimeException refusal() {
      return S3Exception.builder().statusCode(status).message("Refused").build();
    }

    @Override
    public String serviceName() {
      return "s3";
    }

    @Override
    public void close() {}
  }

  /// A store that closes the connection on every write, and holds an object with this tag.
  private record MuteS3(String tag) implements S3Client {
    @Override
    public PutObjectResponse putObject(PutObjectRequest request, RequestBody body) {
      throw SdkClientException.create("Hung up");
    }

    @Override
    public HeadObjectResponse headObject(HeadObjectRequest request) {
      return HeadObjectResponse.builder().eTag(tag).build();
    }

    @Override
    public String serviceName() {
      return "s3";
    }

    @Override
    public void close() {}
  }
}
