package dk.blogstafet.aws.s3;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.aws.TestBucket;
import dk.blogstafet.relay.PictureName;
import dk.blogstafet.relay.PictureName.PictureFormat;
import dk.blogstafet.relay.Pictures;
import dk.blogstafet.relay.PicturesContract;
import dk.blogstafet.relay.RelayId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class S3PicturesTest extends PicturesContract {
  private static final RelayId RELAY = new RelayId("vand");
  private static final PictureName NAME =
      new PictureName("ffeeddccbbaa99887766554433221100", 900, 600, PictureFormat.JPG);

  @TempDir private static Path folder;
  private static TestBucket bucket;

  @BeforeAll
  static void start() throws IOException {
    bucket = TestBucket.in(folder);
  }

  @AfterAll
  static void stop() {
    bucket.close();
  }

  @Override
  protected Pictures pictures() {
    return at(InstantSource.system());
  }

  private static S3Pictures at(InstantSource clock) {
    return new S3Pictures(bucket.client(), TestBucket.NAME, clock);
  }

  @Test
  void letsCachesKeepAPictureForever() {
    var files = new LinkedHashMap<Integer, byte[]>();
    files.put(400, new byte[] {4});
    files.put(800, new byte[] {8});
    files.put(900, new byte[] {9});
    pictures().add(RELAY, NAME, files);

    var file = bucket.pages().read(NAME.path(RELAY, 800).substring(1)).orElseThrow();

    assertEquals("image/jpeg", file.type());
    assertEquals("public, max-age=31536000, s-maxage=60, immutable", file.caching());
    assertArrayEquals(new byte[] {8}, file.bytes());
  }

  @Test
  void countsAnOldPictureAsUploadedNowWhenItIsUploadedAgain() throws InterruptedException {
    var old = new RelayId("gammel");
    var files = new LinkedHashMap<Integer, byte[]>();
    files.put(900, new byte[] {9});
    pictures().add(old, NAME, files);
    var before = pictures().list(old).getFirst();
    // The dates of objects have whole seconds.
    Thread.sleep(1_100);

    at(() -> Instant.now().plus(Duration.ofDays(2))).add(old, NAME, files);

    var after = pictures().list(old).getFirst();
    assertTrue(after.uploaded().isAfter(before.uploaded()));
  }
}
