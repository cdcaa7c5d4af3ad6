package dk.blogstafet.local.importing;

import dk.blogstafet.local.text.Line;
import java.util.Optional;

/// The sign that a page's posts begin with: the first one it uses. The others are text on that
/// page, so that a teaser may have a dash where a line begins.
enum Bullet {
  DOT('•'),
  STAR('*'),
  DASH('-');

  private final char sign;

  Bullet(char sign) {
    this.sign = sign;
  }

  /// The bullet that a line begins with, if any.
  static Optional<Bullet> of(Line line) {
    for (var bullet : values()) {
      if (bullet.begins(line)) {
        return Optional.of(bullet);
      }
    }
    return Optional.empty();
  }

  /// Whether a line begins with this bullet: the sign alone, or the sign and white space.
  boolean begins(Line line) {
    var text = line.text();
    return !text.isEmpty()
        && text.charAt(0) == sign
        && (text.length() == 1 || Line.isBlank(text.charAt(1)));
  }

  /// The line's text without the bullet.
  String after(Line line) {
    return Line.strip(line.text().substring(1));
  }

  @Override
  public String toString() {
    return String.valueOf(sign);
  }
}
