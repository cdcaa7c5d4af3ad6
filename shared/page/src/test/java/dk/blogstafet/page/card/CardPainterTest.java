package dk.blogstafet.page.card;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.page.ShareCard;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class CardPainterTest {
  private static final String WORD = "x".repeat(160);

  /// Where the band with the site's name begins.
  private static final int BAND = 534;

  static String[] texts() {
    return new String[] {
      "Nej",
      "Hvad træerne så, da ingen kiggede",
      "Æblerødgrød på øl ".repeat(8).strip(),
      WORD,
      "🎉👩‍🔬🇩🇰",
      "Ærø 🎉 og ½ → ©",
      "كيف نتعلم من بعضنا البعض في البلديات الدنماركية",
      "מה ראו העצים כשאיש לא הסתכל",
      "学习的树",
      "\u0000\u200B\uFFFD",
    };
  }

  @ParameterizedTest
  @MethodSource("texts")
  void keepsEveryTextWithinTheMargins(String text) throws IOException {
    var card = new ShareCard("/r/kort/x.png", "Etape 999", text, text, text, text, text);

    var image = image(CardPainter.png(card));

    assertEquals(ShareCard.WIDTH, image.getWidth());
    assertEquals(ShareCard.HEIGHT, image.getHeight());
    for (var y = 0; y < BAND; y++) {
      assertFalse(isDark(image, 40, y), "text at the left edge, y " + y);
      assertFalse(isDark(image, 1_160, y), "text at the right edge, y " + y);
    }
    assertTrue(IntStream.range(0, 1_200).noneMatch(x -> isDark(image, x, BAND - 6)), "on the band");
  }

  @Test
  void drawsTheSameTextsAsTheSameBytes() {
    assertArrayEquals(CardPainter.png(card("Nej")), CardPainter.png(card("Nej")));
    assertFalse(Arrays.equals(CardPainter.png(card("Nej")), CardPainter.png(card("Ja"))));
  }

  @Test
  void staysBelowTheSizeThatServicesLoad() {
    var most =
        Arrays.stream(texts())
            .map(CardPainterTest::card)
            .mapToInt(it -> CardPainter.png(it).length)
            .max();

    assertTrue(most.orElseThrow() < 300_000, most::toString);
  }

  private static ShareCard card(String title) {
    return new ShareCard("/r/kort/x.png", "Etape 1", "Stafet", title, "Åse", "Ærø Museum", "Medie");
  }

  private static boolean isDark(BufferedImage image, int x, int y) {
    return ((image.getRGB(x, y) >> 8) & 0xFF) < 0x90;
  }

  private static BufferedImage image(byte[] png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png));
  }
}
