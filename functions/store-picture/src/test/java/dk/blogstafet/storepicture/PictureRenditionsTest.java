package dk.blogstafet.storepicture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.relay.PictureName.PictureFormat;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    var png = TestPictures.write(TestPictures.drawing(60, 30), "png");
    var text = TestPictures.chunk("tEXt", script);

    for (var upload :
        List.of(
            TestPictures.joined(jpeg, script),
            TestPictures.joined(TestPictures.withChunks(png, text), script))) {
      for (var file : PictureRenditions.of(upload).files().values()) {
        assertFalse(contains(file, "script"));
      }
    }
  }

  @Test
  void keepsADrawingAsPng() throws Exception {
    var made = PictureRenditions.of(TestPictures.write(TestPictures.drawing(1_000, 500), "png"));

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
}
