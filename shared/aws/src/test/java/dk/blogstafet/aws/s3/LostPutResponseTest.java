package dk.blogstafet.aws.s3;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.relay.rendering.Pages.PageMetadata;
import dk.blogstafet.relay.rendering.Pages.PageProvenance;
import dk.blogstafet.relay.rendering.RenderedPage;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/// After a PUT without a response, one read of the stored object tells what happened.
final class LostPutResponseTest {
  private static final RenderedPage PAGE =
      new RenderedPage("a.html", "text/html", "<p>Ask".getBytes(UTF_8));
  private static final PageProvenance MARK = new PageProvenance(3, "build-1");
  private static final Optional<PageMetadata> SEEN =
      Optional.of(new PageMetadata("old", "", new PageProvenance(2, "")));

  @Test
  void findsItsOwnPage() {
    var silent = new SilentS3("new", PAGE.digest());

    assertTrue(new S3Pages(silent, "bucket").put(PAGE, MARK, SEEN));
    assertEquals(1, silent.looks);
  }

  @Test
  void findsSomeoneElses() {
    var silent = new SilentS3("new", "else");

    assertFalse(new S3Pages(silent, "bucket").put(PAGE, MARK, SEEN));
    assertEquals(1, silent.looks);
  }

  @Test
  void failsIfNothingWasWritten() {
    var silent = new SilentS3("old", "else");
    var pages = new S3Pages(silent, "bucket");

    assertThrows(SdkClientException.class, () -> pages.put(PAGE, MARK, SEEN));
    assertEquals(1, silent.looks);
  }

  /// A store that closes the connection on every PUT, and returns the stored object.
  private static final class SilentS3 implements S3Client {
    private final String tag;
    private final String digest;
    private int looks;

    private SilentS3(String tag, String digest) {
      this.tag = tag;
      this.digest = digest;
    }

    @Override
    public PutObjectResponse putObject(PutObjectRequest request, RequestBody body) {
      throw SdkClientException.create("The connection is closed");
    }

    @Override
    public HeadObjectResponse headObject(HeadObjectRequest request) {
      looks++;
      var metadata = Map.of("digest", digest, "revision", "3", "build", "build-1");
      return HeadObjectResponse.builder().eTag(tag).metadata(metadata).build();
    }

    @Override
    public String serviceName() {
      return "s3";
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }
}
