package dk.blogstafet.storepicture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureFlawTest {
  @Test
  void refusesBombsByTheirHeaders() {
    assertRefused(PictureFlaw.TOO_MANY_PIXELS, TestPictures.emptyPng(20_000, 20_000));
    assertRefused(PictureFlaw.TOO_MANY_PIXELS, TestPictures.emptyPng(1, Integer.MAX_VALUE));
    assertRefused(PictureFlaw.TOO_MANY_PIXELS, TestPictures.emptyPng(6_325, 6_325));
    assertRefused(PictureFlaw.UNREADABLE, TestPictures.emptyPng(-1, 5));
    assertRefused(PictureFlaw.UNREADABLE, TestPictures.emptyPng(0, 0));
  }

  @Test
  void refusesFilesOfTenThousandPieces() {
    var chunks = IntStream.range(0, 10_000).mapToObj(_ -> TestPictures.chunk("tEXt", new byte[1]));
    var png = TestPictures.write(TestPictures.drawing(60, 30), "png");

    assertRefused(
        PictureFlaw.UNREADABLE, TestPictures.withChunks(png, chunks.toArray(byte[][]::new)));
  }

  @Test
  void neverUnpacksCompressedTextsAndProfiles() throws Exception {
    var bomb = TestPictures.deflated(new byte[100_000_000]);
    var start = "x\0\0".getBytes(StandardCharsets.US_ASCII);
    var png =
        TestPictures.withChunks(
            TestPictures.write(TestPictures.drawing(60, 30), "png"),
            TestPictures.chunk("iCCP", TestPictures.joined(start, bomb)),
            TestPictures.chunk("zTXt", TestPictures.joined(start, bomb)));

    assertEquals(60, PictureRenditions.of(png).name().width());
  }

  @Test
  void refusesProgressivePicturesOfThousandsOfScans() {
    var jpeg = TestPictures.jpeg(60, 30);
    var scan = new byte[] {(byte) 0xFF, (byte) 0xDA, 0, 2};
    var bomb = Arrays.copyOf(jpeg, jpeg.length - 2);
    for (var i = 0; i < 100; i++) {
      bomb = TestPictures.joined(bomb, scan);
    }

    assertRefused(
        PictureFlaw.UNREADABLE, TestPictures.joined(bomb, new byte[] {(byte) 0xFF, (byte) 0xD9}));
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 10, 100, 600, 1_000})
  void refusesTruncatedPictures(int length) {
    var jpeg = TestPictures.jpeg(200, 100);
    var png = TestPictures.write(TestPictures.photograph(200, 100), "png");

    assertRefused(PictureFlaw.TRUNCATED, Arrays.copyOf(jpeg, length));
    if (length > 8) {
      assertRefused(PictureFlaw.TRUNCATED, Arrays.copyOf(png, length));
    }
  }

  @Test
  void refusesPicturesWithTooLittleContent() {
    assertRefused(PictureFlaw.UNREADABLE, TestPictures.emptyPng(60, 30));
    var rows = TestPictures.deflated(new byte[181 * 3]);
    assertRefused(
        PictureFlaw.UNREADABLE,
        TestPictures.png(
            TestPictures.chunk("IHDR", TestPictures.header(60, 30, 8, 2)),
            TestPictures.chunk("IDAT", rows),
            TestPictures.end()));
  }

  @Test
  void refusesCmykWithAdvice() {
    assertRefused(PictureFlaw.CMYK, TestPictures.cmyk());
  }

  @Test
  void refusesAnimatedPictures() {
    var png = TestPictures.write(TestPictures.drawing(60, 30), "png");
    assertRefused(
        PictureFlaw.ANIMATED,
        TestPictures.withChunks(png, TestPictures.chunk("acTL", new byte[8])));
    assertRefused(PictureFlaw.ANIMATED, TestPictures.write(TestPictures.drawing(60, 30), "gif"));
  }

  @ParameterizedTest
  @CsvSource({"heic, HEIC", "mif1, HEIC", "avif, OTHER_FORMAT", "isom, OTHER_FORMAT"})
  void refusesHeicWithAdvice(String brand, PictureFlaw flaw) {
    var head = ("\0\0\0\30ftyp" + brand + "\0\0\0\0").getBytes(StandardCharsets.US_ASCII);

    assertRefused(flaw, head);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "RIFF\0\0\0\0WEBP", "<svg xmlns='x'/>", "%PDF-1.7", "BM"})
  void refusesOtherFormats(String content) {
    assertRefused(PictureFlaw.OTHER_FORMAT, content.getBytes(StandardCharsets.US_ASCII));
  }

  private static void assertRefused(PictureFlaw flaw, byte[] upload) {
    var refusal = assertThrows(PictureRejectedException.class, () -> PictureRenditions.of(upload));
    assertEquals(flaw, refusal.flaw());
  }
}
