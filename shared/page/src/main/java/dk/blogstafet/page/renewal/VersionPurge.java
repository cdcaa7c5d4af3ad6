package dk.blogstafet.page.renewal;

import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.rendering.Pages;
import java.time.Instant;

/// Deletes earlier versions of a relay's pages from a store that keeps versions, as after a purge.
/// Covers all pages of the relay and the site's front page and feeds, since any of them may have
/// shown the post.
public final class VersionPurge {
  private final RelayRenewal relayRenewal;
  private final Pages pages;

  public VersionPurge(RelayRenewal renewal, Pages pages) {
    this.relayRenewal = renewal;
    this.pages = pages;
  }

  /// Renders what is behind, and deletes all earlier versions. Is idempotent; call it again after a
  /// failure.
  ///
  /// @param deadline when to stop rendering
  /// @return up to date if all earlier versions are deleted; otherwise nothing is deleted yet
  public RenewalOutcome purge(RelayId relay, Instant deadline) {
    var renewal = relayRenewal.renew(relay, new Revision(Long.MAX_VALUE), deadline);
    if (renewal instanceof RenewalOutcome.UpToDate) {
      pages.deleteOldVersions(relay.slug() + "/");
      SiteRenewal.SHOWING_POSTS.forEach(pages::deleteOldVersions);
    }
    return renewal;
  }
}
