package dk.blogstafet.page.card;

import dk.blogstafet.page.ShareCard;
import dk.blogstafet.page.card.CardText.BrokenText;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// Where everything is on a card, in pixels from its upper left corner. Services cut up to a
/// twelfth from each side, so that nothing but colour is in the margins.
final class CardSheet {
  private static final Color PAPER = Color.WHITE;
  private static final Color INK = new Color(0x1b2025);
  private static final Color SOFT = new Color(0x58606a);
  private static final Color BATON = new Color(0xa62b1f);
  private static final Color ON_BATON = new Color(0xffd9d2);
  private static final Color FAINT = new Color(0xfaeeec);

  private static final float MARGIN = 80;
  private static final float WIDTH = ShareCard.WIDTH - 2 * MARGIN;

  /// The band at the foot, with the site's mark and name.
  private static final float BAND = 96;

  private static final float FOOT = ShareCard.HEIGHT - BAND;
  private static final float LABEL = 118;
  private static final float HEADLINE = 150;
  private static final float PERSON = 448;
  private static final float PLACE = 492;
  private static final float MARK = 52;

  /// The mark behind the text, whose contrast stays above 7.
  private static final float LARGE_MARK = 430;

  /// The gap between the leg and the relay's title.
  private static final float GAP = 18;

  private static final List<Float> HEADLINES = List.of(84f, 76f, 68f, 60f, 54f, 48f, 43f, 38f);
  private static final List<Float> NAMES = List.of(36f, 32f, 28f, 25f);
  private static final List<Float> LABELS = List.of(30f, 27f, 24f);
  private static final float TIGHT = 1.16f;

  /// The height of one line.
  private static final float LINE = 40;

  private final Graphics2D graphics;
  private final CardFonts fonts;
  private final CardLetters letters;

  CardSheet(Graphics2D graphics, CardFonts fonts) {
    this.graphics = graphics;
    this.fonts = fonts;
    this.letters = new CardLetters(fonts.other());
  }

  void paint(ShareCard card) {
    fill(PAPER, 0, ShareCard.HEIGHT);
    mark(FAINT, FAINT, ShareCard.WIDTH - LARGE_MARK - 24, FOOT - LARGE_MARK, LARGE_MARK);
    fill(BATON, FOOT, BAND);
    var leg = line(card.kind(), fonts.bold(), LABELS, BATON, MARGIN, LABEL) + GAP;
    line(card.relay(), fonts.regular(), LABELS, SOFT, MARGIN + leg, LABEL);
    headline(card, (card.person().isEmpty() ? FOOT : PERSON) - 1.5f * LINE - HEADLINE);
    line(card.person(), fonts.bold(), NAMES, INK, MARGIN, PERSON);
    line(card.place(), fonts.regular(), LABELS, SOFT, MARGIN, PLACE);
    mark(ON_BATON, PAPER, MARGIN, FOOT + (BAND - MARK) / 2, MARK);
    line(card.site(), fonts.bold(), LABELS, PAPER, MARGIN + MARK + GAP, FOOT + 60);
  }

  /// A headline of letters that can't be shown, such as emoji, gives way to the relay's title.
  private void headline(ShareCard card, float height) {
    var isShown = !letters.shown(fonts.bold(), card.headline()).isEmpty();
    var shown = isShown ? card.headline() : card.relay();
    var text = new CardText(letters, WIDTH).lines(shown, fonts.bold(), HEADLINES, height, TIGHT);
    draw(text, INK, MARGIN, HEADLINE + text.size());
  }

  /// Draws one line, up to the right margin.
  ///
  /// @return its length
  private float line(String text, Font font, List<Float> sizes, Color colour, float x, float y) {
    var width = MARGIN + WIDTH - x;
    var line = new CardText(letters, width).lines(text, font, sizes, LINE, 1);
    draw(line, colour, x, y);
    return line.lines().isEmpty() ? 0 : line.lines().getFirst().getAdvance();
  }

  /// Draws lines: those from right to left end at the right margin.
  private void draw(BrokenText text, Color colour, float x, float y) {
    graphics.setColor(colour);
    var baseline = y;
    for (var line : text.lines()) {
      var end = MARGIN + WIDTH - line.getAdvance();
      line.draw(graphics, line.isLeftToRight() ? x : end, baseline);
      baseline += text.size() * TIGHT;
    }
  }

  private void fill(Color colour, float y, float height) {
    graphics.setColor(colour);
    graphics.fill(new Rectangle2D.Float(0, y, ShareCard.WIDTH, height));
  }

  /// Draws the site's mark: two lanes and the baton between them, as on the pages.
  private void mark(Color lanes, Color baton, float x, float y, float size) {
    var before = graphics.getTransform();
    graphics.transform(new AffineTransform(size / 32, 0, 0, size / 32, x, y));
    graphics.setStroke(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    graphics.setColor(lanes);
    graphics.draw(new Line2D.Float(1, 22, 14, 22));
    graphics.draw(new Line2D.Float(18, 10, 31, 10));
    graphics.setStroke(new BasicStroke(5, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    graphics.setColor(baton);
    graphics.draw(new Line2D.Float(10, 29, 22, 3));
    graphics.setTransform(before);
  }
}
