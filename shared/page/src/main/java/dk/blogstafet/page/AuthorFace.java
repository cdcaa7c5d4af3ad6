package dk.blogstafet.page;

import dk.blogstafet.relay.Author;
import dk.blogstafet.relay.RelayId;
import java.util.List;
import java.util.Locale;

/// An author's portrait, or the initials where there is none, in a shape. The shape says in which
/// role the author writes, for those who don't see colours.
final class AuthorFace {
  /// The width and the height in which pages show most portraits, in CSS pixels.
  static final int SIZE = 40;

  private AuthorFace() {}

  /// Returns the first letters of the first and the last name, in upper case.
  static String initials(Author author) {
    var names =
        List.of(author.name().split("[\\s\\p{Pd}]+")).stream()
            .filter(name -> name.codePoints().anyMatch(Character::isLetter))
            .toList();
    if (names.isEmpty()) {
      return author.name().substring(0, author.name().offsetByCodePoints(0, 1));
    }
    var first = letter(names.getFirst());
    return names.size() == 1 ? first : first + letter(names.getLast());
  }

  /// Returns the path of the portrait's smallest rendition.
  ///
  /// @throws java.util.NoSuchElementException for an author without a portrait
  static String portrait(Author author, RelayId relay) {
    var name = author.portrait().orElseThrow();
    return name.path(relay, name.widths().getLast());
  }

  private static String letter(String name) {
    var letter = name.codePoints().filter(Character::isLetter).findFirst().orElseThrow();
    return Character.toString(letter).toUpperCase(Locale.ROOT);
  }

  /// Returns the CSS classes of the shape: a circle for a researcher, a square for a practitioner.
  static String shape(Author author) {
    return author
        .role()
        .map(role ->
            switch (role) {
              case RESEARCHER -> "face round";
              case PRACTITIONER -> "face square";
            })
        .orElse("face");
  }
}
