package dk.blogstafet.page.card;

import dk.blogstafet.page.ShareCard;
import java.awt.AWTError;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Draws share cards as PNG with Java2D, without a screen.
public final class CardPainter {
  private static final int USUAL_CARD = 65_536;

  private CardPainter() {}

  /// Draws a card.
  ///
  /// @return the PNG
  /// @throws IllegalStateException if the machine can't draw: it lacks typefaces or parts of the
  ///   JDK's graphics
  public static byte[] png(ShareCard card) {
    try {
      // Drawing needs no screen. On a desktop, AWT would start an application.
      System.setProperty("java.awt.headless", "true");
      return drawn(card);
    } catch (IOException | AWTError | LinkageError | InternalError missing) {
      throw new IllegalStateException("This machine can't draw pictures", missing);
    }
  }

  private static byte[] drawn(ShareCard card) throws IOException {
    var image = new BufferedImage(ShareCard.WIDTH, ShareCard.HEIGHT, BufferedImage.TYPE_INT_RGB);
    var graphics = image.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      new CardSheet(graphics, CardFonts.inter()).paint(card);
    } finally {
      graphics.dispose();
    }
    var bytes = new ByteArrayOutputStream(USUAL_CARD);
    try (var output = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(image, "png", output);
    }
    return bytes.toByteArray();
  }
}
