package dk.blogstafet.local.machine;

import java.net.URI;

/// Fills a new site. Called at every start, before the site is described if nobody has: what was
/// begun and killed can go on, and a site that is somebody's own is to be left alone.
@FunctionalInterface
public interface SiteSeeder {
  /// Leaves it empty.
  SiteSeeder NONE = (_, _) -> {};

  /// Fills the stores.
  ///
  /// @param home the site's address, if it is new
  void fill(PublishingStores stores, URI home);
}
