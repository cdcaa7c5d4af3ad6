package dk.blogstafet.local.machine;

import dk.blogstafet.relay.Language;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.SiteSnapshot;
import java.net.URI;

/// Sees to it that there is a site, and that it knows its address.
public final class SiteSetup {
  private SiteSetup() {}

  /// Describes the site where nobody has.
  public static void describeIfNew(Relays relays, URI home) {
    if (relays.siteSnapshot().isEmpty()) {
      relays.describe(Revision.NONE, plain(home));
    }
  }

  /// Moves a site that says it lives elsewhere.
  public static void move(Relays relays, URI home) {
    relays.siteSnapshot().ifPresent(siteSnapshot -> move(relays, siteSnapshot, home));
  }

  private static void move(Relays relays, SiteSnapshot siteSnapshot, URI home) {
    var site = siteSnapshot.site();
    if (!site.home().equals(home) && !relays.describe(siteSnapshot.revision(), site.at(home))) {
      move(relays, home); // someone else has described it meanwhile
    }
  }

  /// A site that says of itself that it is one on somebody's machine.
  static Site plain(URI home) {
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
