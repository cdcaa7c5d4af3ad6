package dk.blogstafet.relay.change;

import dk.blogstafet.relay.Site;

/// The outcome of changing the site's description.
public sealed interface DescribeSiteOutcome
    permits DescribeSiteOutcome.Done, DescribeSiteOutcome.Unchanged, ChangeRefusal {
  /// The new description is stored.
  ///
  /// @param version of the description
  record Done(Site site, int version) implements DescribeSiteOutcome {}

  /// The site already has this description; nothing was stored.
  record Unchanged(Site site, int version) implements DescribeSiteOutcome {}
}
