package dk.blogstafet.relay;

/// How describing the site ended.
public sealed interface SiteDescription
    permits SiteDescription.Described, SiteDescription.Unchanged, Refusal {
  /// The site says something else of itself now.
  ///
  /// @param version of its description
  record Described(Site site, int version) implements SiteDescription {}

  /// It says that already: nothing was stored.
  record Unchanged(Site site, int version) implements SiteDescription {}
}
