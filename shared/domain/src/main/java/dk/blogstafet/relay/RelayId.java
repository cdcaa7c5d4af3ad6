package dk.blogstafet.relay;

import dk.blogstafet.relay.validation.Slug;
import java.util.Set;

/// A relay's name in addresses. Never changes after the relay was opened.
public record RelayId(String slug) {
  /// First address segments that are reserved for the site.
  static final Set<String> RESERVED = Set.of("api", "om", "problemer", "nyhedsbrev");

  /// Segments that new relays can't have. They were free in 0.2.0, so an older relay may have one.
  private static final Set<String> RESERVED_FOR_NEW = Set.of("skriv", "redaktion", "soeg");

  public RelayId {
    if (!isValid(slug)) {
      throw new IllegalArgumentException(
          "Not a relay's slug: "
              + slug
              + ". Use a-z, 0-9 and single hyphens, at most "
              + Slug.LIMIT
              + " characters, and none of "
              + RESERVED);
    }
  }

  /// Returns whether a relay can have this name.
  public static boolean isValid(String slug) {
    return Slug.isValid(slug) && !RESERVED.contains(slug);
  }

  /// Returns whether a new relay may have this name.
  public static boolean isAllowed(String slug) {
    return isValid(slug) && !RESERVED_FOR_NEW.contains(slug);
  }

  @Override
  public String toString() {
    return slug;
  }
}
