package dk.blogstafet.aws.s3;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dk.blogstafet.aws.FaultMode;
import dk.blogstafet.aws.TestBucket;
import dk.blogstafet.relay.rendering.Pages.PageProvenance;
import dk.blogstafet.relay.rendering.PagesContract;
import dk.blogstafet.relay.rendering.RenderedPage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

@ParameterizedClass
@EnumSource(FaultMode.class)
final class S3PagesTest extends PagesContract {
  @TempDir private static Path folder;
  private static TestBucket bucket;

  private final FaultMode mode;
  private final TestBucket troubled;

  S3PagesTest(FaultMode faultMode) {
    this.mode = faultMode;
    this.troubled = bucket.in(faultMode);
  }

  @BeforeAll
  static void start() throws IOException {
    bucket = TestBucket.in(folder);
  }

  @AfterAll
  static void stop() {
    bucket.close();
  }

  @Override
  protected S3Pages pages() {
    return troubled.pages();
  }

  @Test
  void readsWhatReadersGet() {
    var page =
        new RenderedPage("r/rss.xml", "application/rss+xml; charset=utf-8", "<æ/>".getBytes(UTF_8));
    pages().put(page, new PageProvenance(1, "build-1"), Optional.empty());

    var stored = pages().read("r/rss.xml").orElseThrow();

    assertArrayEquals(page.bytes(), stored.bytes());
    assertEquals(pages().find("r/rss.xml").orElseThrow().tag(), stored.tag());
    // The local store omits the space.
    assertEquals(page.type().replace(" ", ""), stored.type().replace(" ", ""));
    assertEquals("public, max-age=0, s-maxage=60, stale-while-revalidate=60", stored.caching());
    assertEquals(Optional.empty(), pages().read("r/atom.xml"));
  }

  @Test
  void countsWhatItWritesAndTakesAway() {
    assumeTrue(mode == FaultMode.NONE, "After a lost response the writer is unknown");
    var pages = pages();
    var page = new RenderedPage("counted.html", "text/html", "<p>Lind".getBytes(UTF_8));
    var provenance = new PageProvenance(1, "build-1");

    pages.put(page, provenance, Optional.empty());
    pages.put(page, provenance, Optional.empty());
    pages.remove(page.key(), pages.find(page.key()).orElseThrow());

    assertEquals(2, pages.written());
    assertEquals(0, pages.written());
  }

  @Test
  void findsItsOwnPageWhereTheAnswerGotLost() {
    var page = new RenderedPage("lost.html", "text/html", "<p>Lind".getBytes(UTF_8));
    var provenance = new PageProvenance(3, "build-1");
    pages().put(page, provenance, Optional.empty());

    // The same again, as a client does without a response.
    assertTrue(pages().put(page, provenance, Optional.empty()));
    assertFalse(pages().put(page, new PageProvenance(4, "build-1"), Optional.empty()));
  }

  @Test
  void treatsAnObjectWithoutMetadataAsOldest() {
    var request = PutObjectRequest.builder().bucket(TestBucket.NAME).key("by-hand").build();
    bucket.client().putObject(request, RequestBody.fromString("by hand"));

    var metadata = pages().find("by-hand").orElseThrow();

    assertEquals(new PageProvenance(0, ""), metadata.provenance());
    assertEquals("", metadata.digest());
  }
}
