package dk.blogstafet.local.machine;

import dk.blogstafet.relay.Language;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.Site;
import java.net.URI;

/// Sees to it that there is a site, and that it knows its address.
public final class SiteSetup {
  private SiteSetup() {}

  /// Describes the site where nobody has.
  public static void describeIfNew(Relays relays, URI home) {
    if (relays.medium().isEmpty()) {
      relays.describe(plain(home));
    }
  }

  /// Moves a site that says it lives elsewhere.
  public static void move(Relays relays, URI home) {
    relays
        .medium()
        .map(medium -> medium.site())
        .filter(site -> !site.home().equals(home))
        .ifPresent(site -> relays.describe(site.at(home)));
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
