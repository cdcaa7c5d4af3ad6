package dk.blogstafet.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.blogstafet.relay.PictureName.PictureFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureNameTest {
  private static final RelayId RELAY = new RelayId("skygge-i-byen");
  private static final String HASH = "00112233445566778899aabbccddeeff";
  private static final PictureName NAME = new PictureName(HASH, 1_600, 1_067, PictureFormat.JPG);

  @Test
  void namesAPictureByItsContentAndSize() {
    var name = PictureName.of(new byte[] {1}, 10, 20, PictureFormat.PNG);

    assertEquals("4bf5122f344554c53bde2ebb8cd2b7e3-10x20.png", name.text());
    assertNotEquals(name, PictureName.of(new byte[] {2}, 10, 20, PictureFormat.PNG));
  }

  @Test
  void listsTheRenditionsThatAreNotLargerThanThePicture() {
    assertEquals(List.of(1_600, 800, 400), NAME.widths());
    assertEquals(List.of(800, 400), new PictureName(HASH, 800, 9, PictureFormat.JPG).widths());
    assertEquals(List.of(399), new PictureName(HASH, 399, 9, PictureFormat.JPG).widths());
  }

  @Test
  void keepsTheProportionsOfRenditions() {
    assertEquals(1_067, NAME.height(1_600));
    assertEquals(534, NAME.height(800));
    assertEquals(1, new PictureName(HASH, 1_600, 1, PictureFormat.JPG).height(400));
  }

  @Test
  void findsTheNameInThePathOfAnyRendition() {
    assertEquals("/skygge-i-byen/billeder/" + HASH + "-1600x1067-1600.jpg", NAME.path(RELAY));
    for (var width : NAME.widths()) {
      assertEquals(Optional.of(NAME), PictureName.ofPath(RELAY, NAME.path(RELAY, width)));
    }
    assertEquals(Optional.of(NAME), PictureName.parse(NAME.text()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/vand/billeder/00112233445566778899aabbccddeeff-1600x1067-800.jpg",
        "/skygge-i-byen/billeder/00112233445566778899aabbccddeeff-1600x1067.jpg",
        "/skygge-i-byen/billeder/00112233445566778899aabbccddeeff-1601x1067-800.jpg",
        "/skygge-i-byen/billeder/00112233445566778899aabbccddeeff-0x1067-800.jpg",
        "/skygge-i-byen/billeder/00112233445566778899aabbccddeeff-1600x1067-800.gif",
        "/skygge-i-byen/billeder/0011-1600x1067-800.jpg",
        "https://www.example.dk/skygge-i-byen/billeder/x.jpg"
      })
  void findsNoNameInOtherAddresses(String path) {
    assertEquals(Optional.empty(), PictureName.ofPath(RELAY, path));
  }

  @Test
  void hasNoNameForImpossibleSizes() {
    assertThrows(
        IllegalArgumentException.class, () -> new PictureName(HASH, 1_601, 1, PictureFormat.JPG));
    assertThrows(
        IllegalArgumentException.class, () -> new PictureName("x", 1, 1, PictureFormat.JPG));
  }
}
