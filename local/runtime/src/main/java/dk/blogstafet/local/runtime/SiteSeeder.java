package dk.blogstafet.local.runtime;

import java.net.URI;

/// Fills a new site. Called at every start, before a new site gets its address: an interrupted run
/// continues, and a site with other content must not be changed.
@FunctionalInterface
public interface SiteSeeder {
  /// Leaves the site empty.
  SiteSeeder NONE = (_, _) -> {};

  /// Fills the stores.
  ///
  /// @param home the site's address, if it is new
  void fill(PublishingStores stores, URI home);
}
