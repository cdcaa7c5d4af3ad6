package dk.blogstafet.storepicture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.relay.PictureName.PictureFormat;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureRenditionsTest {
  private static final int RED = 0xD7100F;
  private static final int BLUE = 0x0000D7;

  @Test
  void makesThreeSizesOfAPhotograph() throws Exception {
    var made = PictureRenditions.of(TestPictures.jpeg(2_000, 1_000));

    assertEquals(PictureFormat.JPG, made.name().format());
    assertEquals(List.of(400, 800, 1_600), List.copyOf(made.files().keySet()));
    for (var width : made.files().keySet()) {
      var image = image(made, width);
      assertEquals(width, image.getWidth());
      assertEquals(width / 2, image.getHeight());
      assertAlike(RED, image.getRGB(width / 4, width / 4));
      assertAlike(BLUE, image.getRGB(3 * width / 4, width / 4));
    }
  }

  @Test
  void enlargesNoPicture() throws Exception {
    var made = PictureRenditions.of(TestPictures.jpeg(500, 333));

    assertEquals(List.of(400, 500), List.copyOf(made.files().keySet()));
    assertEquals(500, made.name().width());
    assertEquals(333, made.name().height());
  }

  @Test
  void reducesTheLargestPicturesWhileTheyAreRead() throws Exception {
    var made = PictureRenditions.of(TestPictures.jpeg(5_001, 4_001));

    assertEquals(1_600, made.name().width());
    assertEquals(1_280, made.name().height());
    assertAlike(RED, image(made, 1_600).getRGB(700, 600));
    assertAlike(BLUE, image(made, 1_600).getRGB(900, 600));
  }

  @Test
  void limitsTheHeightOfATallPicture() throws Exception {
    var made = PictureRenditions.of(TestPictures.jpeg(1_001, 3_001));

    assertEquals(2_400, made.name().height());
    assertEquals(801, made.name().width());
  }

  @Test
  void givesTheSamePictureTheSameName() throws Exception {
    var upload = TestPictures.jpeg(900, 600);
    var first = PictureRenditions.of(upload);
    var second = PictureRenditions.of(upload);

    assertEquals(first.name(), second.name());
    assertArrayEquals(first.files().get(900), second.files().get(900));
  }

  /// The red corner of the stored picture is where the camera had its upper left.
  @ParameterizedTest
  @CsvSource({
    "1, 60, 30, 15, 7", "2, 60, 30, 45, 7", "3, 60, 30, 45, 22", "4, 60, 30, 15, 22",
    "5, 30, 60, 7, 15", "6, 30, 60, 22, 15", "7, 30, 60, 22, 45", "8, 30, 60, 7, 45"
  })
  void turnsThePictureAsTheCameraWasHeld(int orientation, int width, int height, int x, int y)
      throws Exception {
    var stored = TestPictures.photograph(60, 30);
    for (var i = 0; i < 60 * 15; i++) {
      stored.setRGB(i % 60, 15 + i / 60, BLUE);
    }
    var upload = TestPictures.withExif(TestPictures.write(stored, "jpeg"), orientation);
    var image = image(PictureRenditions.of(upload), width);

    assertEquals(height, image.getHeight());
    assertAlike(RED, image.getRGB(x, y));
    assertAlike(BLUE, image.getRGB(width - 1 - x, y));
    assertAlike(BLUE, image.getRGB(x, height - 1 - y));
  }

  @Test
  void forgetsWhereThePictureWasTaken() throws Exception {
    var upload = TestPictures.withExif(TestPictures.jpeg(60, 30), 1);
    assertTrue(contains(upload, "55.6761"));

    for (var file : PictureRenditions.of(upload).files().values()) {
      assertFalse(contains(file, "55.6761"));
      assertFalse(contains(file, "Exif"));
    }
  }

  @Test
  void dropsWhatPolyglotsHideInAndAfterThePicture() throws Exception {
    var script = "<script>alert(1)</script>PK\3\4".getBytes(StandardCharsets.US_ASCII);
    var jpeg = TestPictures.withSegment(TestPictures.jpeg(60, 30), 0xFE, script);
    var png = TestPictures.write(drawing(60, 30), "png");
    var text = TestPictures.chunk("tEXt", script);

    for (var upload :
        List.of(joined(jpeg, script), joined(TestPictures.withChunks(png, text), script))) {
      for (var file : PictureRenditions.of(upload).files().values()) {
        assertFalse(contains(file, "script"));
      }
    }
  }

  @Test
  void keepsADrawingAsPng() throws Exception {
    var made = PictureRenditions.of(TestPictures.write(drawing(1_000, 500), "png"));

    assertEquals(PictureFormat.PNG, made.name().format());
    assertEquals(0xFFFFFF, image(made, 1_000).getRGB(0, 0) & 0xFFFFFF);
    assertEquals(0x0000AA, image(made, 1_000).getRGB(500, 250) & 0xFFFFFF);
  }

  @Test
  void convertsSixteenBitsToEight() throws Exception {
    var image = new BufferedImage(60, 30, BufferedImage.TYPE_USHORT_GRAY);
    for (var x = 0; x < 60; x++) {
      for (var y = 0; y < 30; y++) {
        image.getRaster().setSample(x, y, 0, 0x8000 + 64 * x);
      }
    }

    var made = PictureRenditions.of(TestPictures.write(image, "png"));

    assertAlike(0x808080, image(made, 60).getRGB(0, 15));
    assertAlike(0x8E8E8E, image(made, 60).getRGB(59, 15));
  }

  @Test
  void keepsGreyAsLightAsItIs() throws Exception {
    var image = new BufferedImage(60, 30, BufferedImage.TYPE_BYTE_GRAY);
    Arrays.fill(((DataBufferByte) image.getRaster().getDataBuffer()).getData(), (byte) 100);

    assertAlike(
        0x646464, image(PictureRenditions.of(TestPictures.write(image, "jpeg")), 60).getRGB(5, 5));
  }

  @Test
  void putsATransparentPictureOnWhite() throws Exception {
    var image = new BufferedImage(60, 30, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(30, 15, 0x80000000);

    var shown = image(PictureRenditions.of(TestPictures.write(image, "png")), 60);

    assertEquals(0xFFFFFF, shown.getRGB(0, 0) & 0xFFFFFF);
    assertAlike(0x7F7F7F, shown.getRGB(30, 15));
  }

  @Test
  void makesAJpegOfAGreyPhotographThatIsManyTimesLargerAsPng() throws Exception {
    var smooth = new BufferedImage(600, 400, BufferedImage.TYPE_BYTE_GRAY);
    for (var x = 0; x < 600; x++) {
      for (var y = 0; y < 400; y++) {
        smooth
            .getRaster()
            .setSample(x, y, 0, (int) (128 + 90 * Math.sin(x * y / 9_000.0) + (x ^ y) % 3));
      }
    }

    assertEquals(
        PictureFormat.JPG, PictureRenditions.of(TestPictures.write(smooth, "png")).name().format());
  }

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
    var png = TestPictures.write(drawing(60, 30), "png");

    assertRefused(
        PictureFlaw.UNREADABLE, TestPictures.withChunks(png, chunks.toArray(byte[][]::new)));
  }

  @Test
  void neverUnpacksCompressedTextsAndProfiles() throws Exception {
    var bomb = TestPictures.deflated(new byte[100_000_000]);
    var start = "x\0\0".getBytes(StandardCharsets.US_ASCII);
    var png =
        TestPictures.withChunks(
            TestPictures.write(drawing(60, 30), "png"),
            TestPictures.chunk("iCCP", joined(start, bomb)),
            TestPictures.chunk("zTXt", joined(start, bomb)));

    assertEquals(60, PictureRenditions.of(png).name().width());
  }

  @Test
  void refusesProgressivePicturesOfThousandsOfScans() {
    var jpeg = TestPictures.jpeg(60, 30);
    var scan = new byte[] {(byte) 0xFF, (byte) 0xDA, 0, 2};
    var bomb = Arrays.copyOf(jpeg, jpeg.length - 2);
    for (var i = 0; i < 100; i++) {
      bomb = joined(bomb, scan);
    }

    assertRefused(PictureFlaw.UNREADABLE, joined(bomb, new byte[] {(byte) 0xFF, (byte) 0xD9}));
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
    var png = TestPictures.write(drawing(60, 30), "png");
    assertRefused(
        PictureFlaw.ANIMATED,
        TestPictures.withChunks(png, TestPictures.chunk("acTL", new byte[8])));
    assertRefused(PictureFlaw.ANIMATED, TestPictures.write(drawing(60, 30), "gif"));
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

  private static BufferedImage drawing(int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (var y = 0; y < height; y++) {
      for (var x = 0; x < width; x++) {
        var isInside = Math.abs(x - width / 2) < width / 4 && Math.abs(y - height / 2) < height / 4;
        image.setRGB(x, y, isInside ? 0x0000AA : 0xFFFFFF);
      }
    }
    return image;
  }

  private static BufferedImage image(PictureRenditions made, int width) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(made.files().get(width)));
  }

  /// Requires that two colours look the same after compression.
  private static void assertAlike(int expected, int actual) {
    for (var shift : List.of(0, 8, 16)) {
      assertEquals(
          expected >> shift & 0xFF, actual >> shift & 0xFF, 25, Integer.toHexString(actual));
    }
  }

  private static boolean contains(byte[] file, String text) {
    return new String(file, StandardCharsets.ISO_8859_1).contains(text);
  }

  private static byte[] joined(byte[] first, byte[] second) {
    var joined = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, joined, first.length, second.length);
    return joined;
  }
}
