package dk.blogstafet.local.importing;

import dk.blogstafet.local.text.FileLine;
import java.util.Optional;

/// The sign that a page's posts begin with: the first one it uses. The others are text on that
/// page, so that a teaser may have a dash where a line begins.
enum BulletStyle {
  DOT('•'),
  STAR('*'),
  DASH('-');

  private final char sign;

  BulletStyle(char sign) {
    this.sign = sign;
  }

  /// The bullet that a line begins with, if any.
  static Optional<BulletStyle> of(FileLine line) {
    for (var bullet : values()) {
      if (bullet.begins(line)) {
        return Optional.of(bullet);
      }
    }
    return Optional.empty();
  }

  /// Whether a line begins with this bullet: the sign alone, or the sign and white space.
  boolean begins(FileLine line) {
    var text = line.text();
    return !text.isEmpty()
        && text.charAt(0) == sign
        && (text.length() == 1 || FileLine.isBlank(text.charAt(1)));
  }

  /// The line's text without the bullet.
  String after(FileLine line) {
    return FileLine.strip(line.text().substring(1));
  }

  @Override
  public String toString() {
    return String.valueOf(sign);
  }
}
