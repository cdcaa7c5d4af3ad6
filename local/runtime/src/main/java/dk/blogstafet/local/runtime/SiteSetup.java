package dk.blogstafet.local.runtime;

import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.SiteSnapshot;
import dk.blogstafet.relay.validation.Language;
import java.net.URI;

/// Ensures that the site is described and has the right address.
public final class SiteSetup {
  private SiteSetup() {}

  /// Describes the site if it is new.
  public static void describeIfNew(Relays relays, URI home) {
    if (relays.siteSnapshot().isEmpty()) {
      relays.describe(Revision.NONE, trialSite(home));
    }
  }

  /// Changes the site's address if it is different.
  public static void move(Relays relays, URI home) {
    relays.siteSnapshot().ifPresent(siteSnapshot -> move(relays, siteSnapshot, home));
  }

  private static void move(Relays relays, SiteSnapshot siteSnapshot, URI home) {
    var site = siteSnapshot.site();
    if (!site.home().equals(home) && !relays.describe(siteSnapshot.revision(), site.at(home))) {
      move(relays, home); // another process has described it meanwhile
    }
  }

  /// Returns the description of a local trial site.
  static Site trialSite(URI home) {
    return new Site(
        "Blogstafet",
        "En lokal prøve uden udgiver",
        "Ingen: dette er en lokal prøve",
        "Denne maskine",
        "afsender@example.invalid",
        "redaktion@example.invalid",
        home,
        Language.DANISH);
  }
}
