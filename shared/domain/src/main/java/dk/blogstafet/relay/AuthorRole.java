package dk.blogstafet.relay;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The role in which an author writes. The baton passes between the two roles.
public enum AuthorRole {
  RESEARCHER,
  PRACTITIONER;

  /// Returns the role as the API and the stores write it: `researcher` or `practitioner`.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Returns the role with this label, in capitals or small letters, if there is one.
  public static Optional<AuthorRole> of(String label) {
    var lowered = label.toLowerCase(Locale.ROOT);
    return Stream.of(values()).filter(role -> role.label().equals(lowered)).findAny();
  }

  /// Returns the labels of all roles.
  public static List<String> labels() {
    return Stream.of(values()).map(AuthorRole::label).toList();
  }
}
