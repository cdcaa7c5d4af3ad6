package dk.blogstafet.relay;

/// How describing the site ended.
public sealed interface DescribeSiteOutcome
    permits DescribeSiteOutcome.Done, DescribeSiteOutcome.Unchanged, ChangeRefusal {
  /// The site says something else of itself now.
  ///
  /// @param version of its description
  record Done(Site site, int version) implements DescribeSiteOutcome {}

  /// It says that already: nothing was stored.
  record Unchanged(Site site, int version) implements DescribeSiteOutcome {}
}
