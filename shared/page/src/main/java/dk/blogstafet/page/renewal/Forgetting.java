package dk.blogstafet.page.renewal;

import dk.blogstafet.page.Addresses;
import dk.blogstafet.page.Pages;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Revision;
import java.time.Instant;

/// Makes a store that keeps earlier versions of pages forget what a relay's pages once said, as
/// after a purge: of all of them and of the site's front page, since a post may have stood on any
/// of them at some time.
public final class Forgetting {
  private final RelayPages relayPages;
  private final Pages pages;

  public Forgetting(RelayPages relayPages, Pages pages) {
    this.relayPages = relayPages;
    this.pages = pages;
  }

  /// Renders what is behind, and forgets everything from before. May be called again, and must be
  /// where it failed.
  ///
  /// @param deadline when to stop rendering
  /// @return current where all is forgotten; otherwise nothing is yet
  public Renewal forget(RelayId relay, Instant deadline) {
    var renewal = relayPages.renew(relay, new Revision(Long.MAX_VALUE), deadline);
    if (renewal instanceof Renewal.Current) {
      pages.forget(relay.slug() + "/");
      pages.forget(Addresses.key(Addresses.HOME));
    }
    return renewal;
  }
}
