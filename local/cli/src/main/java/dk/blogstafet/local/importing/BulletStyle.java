package dk.blogstafet.local.importing;

import dk.blogstafet.local.text.FileLine;
import java.util.Optional;

/// The bullet that a page's posts start with. The first bullet on the page decides; other signs are
/// text, so a line of a teaser may start with a dash.
enum BulletStyle {
  DOT('•'),
  STAR('*'),
  DASH('-');

  private final char sign;

  BulletStyle(char sign) {
    this.sign = sign;
  }

  /// Returns the bullet that a line starts with, if any.
  static Optional<BulletStyle> of(FileLine line) {
    for (var bullet : values()) {
      if (bullet.begins(line)) {
        return Optional.of(bullet);
      }
    }
    return Optional.empty();
  }

  /// Returns whether a line starts with this bullet: the sign alone, or followed by white space.
  boolean begins(FileLine line) {
    var text = line.text();
    return !text.isEmpty()
        && text.charAt(0) == sign
        && (text.length() == 1 || FileLine.isBlank(text.charAt(1)));
  }

  /// Returns the line's text without the bullet.
  String after(FileLine line) {
    return FileLine.strip(line.text().substring(1));
  }

  @Override
  public String toString() {
    return String.valueOf(sign);
  }
}
