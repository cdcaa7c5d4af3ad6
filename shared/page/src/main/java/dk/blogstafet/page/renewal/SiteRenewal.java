package dk.blogstafet.page.renewal;

import dk.blogstafet.page.Addresses;
import dk.blogstafet.page.Omission;
import dk.blogstafet.page.Page;
import dk.blogstafet.page.PageRenderer;
import dk.blogstafet.page.Pages;
import dk.blogstafet.page.Pages.Label;
import dk.blogstafet.page.Pages.Mark;
import dk.blogstafet.page.Renderer;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.SiteSnapshot;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Keeps the pages that belong to no single relay: the front page and the sitemap, which every
/// relay's renewal may write, and those about the site.
public final class SiteRenewal {
  /// Says with which build the site's pages were made last; written after all others.
  static final String SEAL = "build.txt";

  /// What every relay's renewal may write.
  private static final List<String> FRONT =
      Stream.of(Addresses.HOME, Addresses.SITEMAP, Addresses.SITEMAP_FRONTS)
          .map(Addresses::key)
          .toList();

  private static final int ATTEMPTS = 10;

  private final Relays relays;
  private final Pages pages;
  private final String origin;
  private final InSight inSight;
  private final KeptRenderer kept;
  private final OmissionLog omissions;
  private volatile Set<Omission> lacks = Set.of();

  public SiteRenewal(Relays relays, Posts posts, Pages pages, String origin) {
    this(relays, posts, pages, origin, Renderer::new, new OmissionLog());
  }

  SiteRenewal(
      Relays relays,
      Posts posts,
      Pages pages,
      String origin,
      Function<Site, PageRenderer> make,
      OmissionLog omissions) {
    this.kept = new KeptRenderer(make);
    this.omissions = omissions;
    this.relays = relays;
    this.pages = pages;
    this.origin = origin;
    this.inSight = new InSight(posts, pages);
  }

  /// Renders the front page and the sitemap's index, until they are what they would be made as once
  /// more. What lies there is looked at before the relays are read: who finds it unchanged
  /// afterwards has read everything that its writer had. What was made is made once more: a post
  /// may have been withdrawn by somebody who found the same front as we, and had nothing to write.
  ///
  /// One at a time: renewals of other relays in this process would only overtake each other.
  ///
  /// @return true: there is always a newest front page in the end
  synchronized boolean renewFront() {
    for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
      var seen = look(FRONT);
      var siteSnapshot = relays.siteSnapshot().orElseThrow();
      var made = made(siteSnapshot);
      if (isThere(made, seen) || (put(made, seen, mark(siteSnapshot)) && isStillMade(made))) {
        return true;
      }
    }
    throw new IllegalStateException(
        "The front page changed under our hands "
            + ATTEMPTS
            + " times. The next renewal tries again.");
  }

  private List<Page> made(SiteSnapshot siteSnapshot) {
    var front = new FrontComposer(kept.of(siteSnapshot.site()));
    var pages = front.compose(inSight.of(siteSnapshot));
    var found = front.found();
    found.stream()
        .filter(it -> !lacks.contains(it.omission()))
        .forEach(it -> omissions.add(it.relay(), it.omission(), it.why()));
    lacks = found.stream().map(OmissionLog.Found::omission).collect(Collectors.toSet());
    return pages;
  }

  private boolean isStillMade(List<Page> made) {
    var again = made(relays.siteSnapshot().orElseThrow());
    return made.stream()
        .map(Page::digest)
        .toList()
        .equals(again.stream().map(Page::digest).toList());
  }

  /// Renders all of the site's pages if they were made with another build.
  public void renew() {
    var siteSnapshot = relays.siteSnapshot();
    siteSnapshot.filter(it -> !isSealed(it)).ifPresent(this::renewAll);
  }

  private void renewAll(SiteSnapshot siteSnapshot) {
    // The front first: somebody may be waiting for a new site's.
    renewFront();
    var delivery = new Delivery(pages, mark(siteSnapshot), () -> 0);
    delivery.put(kept.of(siteSnapshot.site()).about());
    delivery.put(List.of(seal(siteSnapshot)));
  }

  private boolean isSealed(SiteSnapshot siteSnapshot) {
    return pages
        .look(SEAL)
        .filter(it -> it.digest().equals(seal(siteSnapshot).digest()))
        .isPresent();
  }

  private Page seal(SiteSnapshot siteSnapshot) {
    var text = Workshop.build(siteSnapshot, origin) + "\n";
    return new Page(SEAL, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }

  private Mark mark(SiteSnapshot siteSnapshot) {
    return new Mark(siteSnapshot.revision().number(), Workshop.build(siteSnapshot, origin));
  }

  private Map<String, Optional<Label>> look(List<String> keys) {
    var seen = new HashMap<String, Optional<Label>>();
    keys.forEach(key -> seen.put(key, pages.look(key)));
    return seen;
  }

  private static boolean isThere(List<Page> made, Map<String, Optional<Label>> seen) {
    return made.stream().allMatch(page -> isThere(page, label(page, seen)));
  }

  private static boolean isThere(Page page, Optional<Label> label) {
    return label.filter(it -> it.digest().equals(page.digest())).isPresent();
  }

  private static Optional<Label> label(Page page, Map<String, Optional<Label>> seen) {
    return Objects.requireNonNull(seen.get(page.key()), page.key());
  }

  private boolean put(List<Page> made, Map<String, Optional<Label>> seen, Mark mark) {
    for (var page : made) {
      var label = label(page, seen);
      if (!isThere(page, label) && !pages.put(page, mark, label)) {
        return false;
      }
    }
    return true;
  }
}
