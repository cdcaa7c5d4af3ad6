package dk.blogstafet.page.card;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// The typefaces of cards: Inter, under the SIL Open Font License 1.1, and for letters that it
/// lacks whatever the machine has.
final class CardFonts {
  private static final String FOLDER = "/com/formdev/flatlaf/fonts/inter/";

  private static final String REGULAR = "Inter-Regular.otf";
  private static final String BOLD = "Inter-Bold.otf";

  /// Loaded once for each process, because parsing a typeface takes about a tenth of a second.
  private static final class LoadedFonts {
    static final CardFonts INTER = load();
  }

  private final Font regular;
  private final Font bold;
  private final Optional<Font> other;

  private CardFonts(Font regular, Font bold) {
    this.regular = regular;
    this.bold = bold;
    this.other = ofMachine();
  }

  /// Returns the typefaces.
  ///
  /// @throws IllegalStateException if this machine can't read them
  static CardFonts inter() {
    return LoadedFonts.INTER;
  }

  Font regular() {
    return regular;
  }

  Font bold() {
    return bold;
  }

  /// Returns a typeface with more letters; empty on a machine without any.
  Optional<Font> other() {
    return other;
  }

  private static CardFonts load() {
    try {
      if (BareMachineFonts.isNeeded()) {
        try (var typeface = open(BOLD)) {
          BareMachineFonts.install(typeface);
        }
      }
      return new CardFonts(read(REGULAR), read(BOLD));
    } catch (IOException | FontFormatException broken) {
      throw new IllegalStateException("Can't read the typeface of share cards", broken);
    }
  }

  private static Font read(String name) throws IOException, FontFormatException {
    try (var typeface = open(name)) {
      return Font.createFont(Font.TRUETYPE_FONT, typeface);
    }
  }

  private static InputStream open(String name) {
    var typeface = CardFonts.class.getResourceAsStream(FOLDER + name);
    if (typeface == null) {
      throw new IllegalStateException("No typeface " + name + ": add flatlaf-fonts-inter");
    }
    return typeface;
  }

  private static Optional<Font> ofMachine() {
    try {
      var font = new Font(Font.SANS_SERIF, Font.BOLD, 1);
      return font.canDisplay('a') ? Optional.of(font) : Optional.empty();
    } catch (RuntimeException | InternalError missing) {
      return Optional.empty();
    }
  }
}
