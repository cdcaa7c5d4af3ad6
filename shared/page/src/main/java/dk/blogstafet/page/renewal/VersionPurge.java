package dk.blogstafet.page.renewal;

import dk.blogstafet.page.PageUrls;
import dk.blogstafet.page.Pages;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Revision;
import java.time.Instant;

/// Makes a store that keeps earlier versions of pages forget what a relay's pages once said, as
/// after a purge: of all of them and of the site's front page, since a post may have stood on any
/// of them at some time.
public final class VersionPurge {
  private final RelayRenewal relayRenewal;
  private final Pages pages;

  public VersionPurge(RelayRenewal renewal, Pages pages) {
    this.relayRenewal = renewal;
    this.pages = pages;
  }

  /// Renders what is behind, and forgets everything from before. May be called again, and must be
  /// where it failed.
  ///
  /// @param deadline when to stop rendering
  /// @return current where all is forgotten; otherwise nothing is yet
  public RenewalOutcome forget(RelayId relay, Instant deadline) {
    var renewal = relayRenewal.renew(relay, new Revision(Long.MAX_VALUE), deadline);
    if (renewal instanceof RenewalOutcome.UpToDate) {
      pages.forget(relay.slug() + "/");
      pages.forget(PageUrls.key(PageUrls.HOME));
    }
    return renewal;
  }
}
