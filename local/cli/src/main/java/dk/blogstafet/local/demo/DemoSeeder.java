package dk.blogstafet.local.demo;

import dk.blogstafet.local.archive.BatchPublisher;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.change.Publisher;
import dk.blogstafet.relay.validation.Language;
import java.net.URI;
import java.time.Clock;

/// Fills a new site with the demo. Completes a partial load of a killed process, and never changes
/// a site with other content.
public final class DemoSeeder {
  private static final String SITE_NAME = "Blogstafetten (demo)";

  private final Relays relays;
  private final BatchPublisher publisher;

  public DemoSeeder(Relays relays, Posts posts, Clock clock) {
    this.relays = relays;
    this.publisher = new BatchPublisher(new Publisher(relays, posts, clock), _ -> {});
  }

  /// Loads missing content.
  ///
  /// @param home the site's address, if it is new
  public void load(URI home) {
    var siteSnapshot = relays.siteSnapshot();
    if (siteSnapshot.isEmpty()) {
      relays.describe(Revision.NONE, site(home));
    } else if (!siteSnapshot.get().site().name().equals(SITE_NAME)) {
      return;
    }
    DemoRelay.all().forEach(this::load);
  }

  private static Site site(URI home) {
    return new Site(
        SITE_NAME,
        "Forlaget Stafetten (opdigtet)",
        "Åse Eksempelsen (opdigtet)",
        "Stafetvej 1, 0000 Eksempelby",
        "stafet@example.org",
        "redaktion@example.org",
        home,
        Language.DANISH);
  }

  private void load(DemoRelay demo) {
    var id = demo.relay().id();
    var posts = relays.find(id).map(RelaySnapshot::legs);
    if (posts.isEmpty()) {
      relays.open(demo.relay());
    }
    if (posts.orElse(0) < demo.drafts().size()) {
      publish(id, demo);
    }
  }

  private void publish(RelayId id, DemoRelay demo) {
    var results = publisher.publish(id, demo.drafts());
    if (results.size() < demo.drafts().size()) {
      throw new IllegalStateException("The demo can't be published beyond " + results.size());
    }
  }
}
