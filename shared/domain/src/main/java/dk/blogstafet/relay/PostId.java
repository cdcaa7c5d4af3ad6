package dk.blogstafet.relay;

import dk.blogstafet.relay.validation.Slug;

/// A post's name in its relay's addresses. Never changes after publication.
public record PostId(String slug) {
  public PostId {
    if (!Slug.isValid(slug)) {
      throw new IllegalArgumentException(
          "Not a post's slug: "
              + slug
              + ". Use a-z, 0-9 and single hyphens, at most "
              + Slug.LIMIT
              + " characters.");
    }
  }

  /// Returns the path of the post's page.
  public String path(RelayId relay) {
    return "/" + relay.slug() + "/indlaeg/" + slug + "/";
  }

  @Override
  public String toString() {
    return slug;
  }
}
