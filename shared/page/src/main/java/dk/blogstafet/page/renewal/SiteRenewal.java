package dk.blogstafet.page.renewal;

import dk.blogstafet.page.PageRenderer;
import dk.blogstafet.page.PageUrls;
import dk.blogstafet.page.Pages;
import dk.blogstafet.page.Pages.PageMetadata;
import dk.blogstafet.page.Pages.PageProvenance;
import dk.blogstafet.page.RenderOmission;
import dk.blogstafet.page.RenderedPage;
import dk.blogstafet.page.SiteRenderer;
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
      Stream.of(PageUrls.HOME, PageUrls.SITEMAP, PageUrls.SITEMAP_FRONTS)
          .map(PageUrls::key)
          .toList();

  private static final int ATTEMPTS = 10;

  private final Relays relays;
  private final Pages pages;
  private final String origin;
  private final VisibleRelays visibleRelays;
  private final RendererCache kept;
  private final OmissionLog omissions;
  private volatile Set<RenderOmission> lacks = Set.of();

  public SiteRenewal(Relays relays, Posts posts, Pages pages, String origin) {
    this(relays, posts, pages, origin, SiteRenderer::new, new OmissionLog());
  }

  SiteRenewal(
      Relays relays,
      Posts posts,
      Pages pages,
      String origin,
      Function<Site, PageRenderer> make,
      OmissionLog omissions) {
    this.kept = new RendererCache(make);
    this.omissions = omissions;
    this.relays = relays;
    this.pages = pages;
    this.origin = origin;
    this.visibleRelays = new VisibleRelays(posts, pages);
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

  private List<RenderedPage> made(SiteSnapshot siteSnapshot) {
    var front = new FrontPageBuild(kept.of(siteSnapshot.site()));
    var pages = front.compose(visibleRelays.of(siteSnapshot));
    var found = front.found();
    found.stream()
        .filter(it -> !lacks.contains(it.omission()))
        .forEach(it -> omissions.add(it.relay(), it.omission(), it.why()));
    lacks = found.stream().map(OmissionLog.LoggedOmission::omission).collect(Collectors.toSet());
    return pages;
  }

  private boolean isStillMade(List<RenderedPage> made) {
    var again = made(relays.siteSnapshot().orElseThrow());
    return made.stream()
        .map(RenderedPage::digest)
        .toList()
        .equals(again.stream().map(RenderedPage::digest).toList());
  }

  /// Renders all of the site's pages if they were made with another build.
  public void renew() {
    var siteSnapshot = relays.siteSnapshot();
    siteSnapshot.filter(it -> !isSealed(it)).ifPresent(this::renewAll);
  }

  private void renewAll(SiteSnapshot siteSnapshot) {
    // The front first: somebody may be waiting for a new site's.
    renewFront();
    var writer = new ConditionalPageWriter(pages, mark(siteSnapshot), () -> 0);
    writer.put(kept.of(siteSnapshot.site()).about());
    writer.put(List.of(seal(siteSnapshot)));
  }

  private boolean isSealed(SiteSnapshot siteSnapshot) {
    return pages
        .look(SEAL)
        .filter(it -> it.digest().equals(seal(siteSnapshot).digest()))
        .isPresent();
  }

  private RenderedPage seal(SiteSnapshot siteSnapshot) {
    var text = RenewalEngine.build(siteSnapshot, origin) + "\n";
    return new RenderedPage(
        SEAL, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }

  private PageProvenance mark(SiteSnapshot siteSnapshot) {
    return new PageProvenance(
        siteSnapshot.revision().number(), RenewalEngine.build(siteSnapshot, origin));
  }

  private Map<String, Optional<PageMetadata>> look(List<String> keys) {
    var seen = new HashMap<String, Optional<PageMetadata>>();
    keys.forEach(key -> seen.put(key, pages.look(key)));
    return seen;
  }

  private static boolean isThere(
      List<RenderedPage> made, Map<String, Optional<PageMetadata>> seen) {
    return made.stream().allMatch(page -> isThere(page, label(page, seen)));
  }

  private static boolean isThere(RenderedPage page, Optional<PageMetadata> metadata) {
    return metadata.filter(it -> it.digest().equals(page.digest())).isPresent();
  }

  private static Optional<PageMetadata> label(
      RenderedPage page, Map<String, Optional<PageMetadata>> seen) {
    return Objects.requireNonNull(seen.get(page.key()), page.key());
  }

  private boolean put(
      List<RenderedPage> made,
      Map<String, Optional<PageMetadata>> seen,
      PageProvenance provenance) {
    for (var page : made) {
      var metadata = label(page, seen);
      if (!isThere(page, metadata) && !pages.put(page, provenance, metadata)) {
        return false;
      }
    }
    return true;
  }
}
