package dk.blogstafet.page.renewal;

import dk.blogstafet.page.PageUrls;
import dk.blogstafet.page.RelayPost;
import dk.blogstafet.page.site.DeskFiles;
import dk.blogstafet.page.site.PageRenderer;
import dk.blogstafet.page.site.SiteRenderer;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.SiteSnapshot;
import dk.blogstafet.relay.rendering.Pages;
import dk.blogstafet.relay.rendering.Pages.PageMetadata;
import dk.blogstafet.relay.rendering.Pages.PageProvenance;
import dk.blogstafet.relay.rendering.RenderOmission;
import dk.blogstafet.relay.rendering.RenderedPage;
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

/// Keeps the pages that belong to no single relay up to date: the front page, the feeds and the
/// sitemap, which every relay's renewal may write, and the pages about the site.
public final class SiteRenewal {
  /// Names the build that last rendered the site's pages; written after all of them.
  static final String BUILD_MARKER = "build.txt";

  /// The keys of the site's pages that show posts.
  static final List<String> SHOWING_POSTS =
      keys(
          PageUrls.HOME,
          PageUrls.HOME + PageUrls.RSS,
          PageUrls.HOME + PageUrls.ATOM,
          PageUrls.HOME + PageUrls.JSON_FEED);

  /// The keys of the pages that every relay's renewal may write.
  private static final List<String> FRONT =
      Stream.concat(
              SHOWING_POSTS.stream(), keys(PageUrls.SITEMAP, PageUrls.SITEMAP_FRONTS).stream())
          .toList();

  private static final int ATTEMPTS = 10;

  private final Relays relays;
  private final Posts posts;
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
    this.posts = posts;
    this.pages = pages;
    this.origin = origin;
    this.visibleRelays = new VisibleRelays(posts, pages);
  }

  private static List<String> keys(String... addresses) {
    return Stream.of(addresses).map(PageUrls::key).toList();
  }

  /// Renders the front page, the feeds and the sitemap index until another rendering gives the same
  /// result. It reads the stored pages before the relays: if the stored pages are unchanged
  /// afterwards, it has read everything that their writer had. It renders again after a write,
  /// because another process may have withdrawn a post, found the same front page and so written
  /// nothing.
  ///
  /// Runs one at a time, because renewals of other relays in this process would only conflict with
  /// each other.
  ///
  /// @return true: the front page is always up to date when this returns
  synchronized boolean renewFront() {
    var newest = new SiteNewestPosts(posts, pages);
    for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
      var seen = look(FRONT);
      var siteSnapshot = relays.siteSnapshot().orElseThrow();
      var made = made(siteSnapshot, newest);
      if (isThere(made.pages(), seen)
          || (put(made.pages(), seen, mark(siteSnapshot)) && isStillMade(made, newest))) {
        return true;
      }
    }
    throw new IllegalStateException(
        "The front page changed concurrently " + ATTEMPTS + " times. The next renewal retries.");
  }

  private FrontPages made(SiteSnapshot siteSnapshot, SiteNewestPosts newest) {
    var visible = visibleRelays.of(siteSnapshot);
    return made(visible, newest.of(visible));
  }

  private FrontPages made(SiteSnapshot visible, List<RelayPost> posts) {
    var front = new FrontPageBuild(kept.of(visible.site()));
    var pages = front.compose(visible, posts);
    var found = front.found();
    found.stream()
        .filter(it -> !lacks.contains(it.omission()))
        .forEach(it -> omissions.add(it.relay(), it.omission(), it.why()));
    lacks = found.stream().map(OmissionLog.LoggedOmission::omission).collect(Collectors.toSet());
    return new FrontPages(visible, posts, pages);
  }

  private boolean isStillMade(FrontPages made, SiteNewestPosts newest) {
    var visible = visibleRelays.of(relays.siteSnapshot().orElseThrow());
    var posts = newest.of(visible);
    return made.isOf(visible, posts) || made(visible, posts).hasContentOf(made);
  }

  /// Renders all of the site's pages if they are from another build.
  public void renew() {
    var siteSnapshot = relays.siteSnapshot();
    siteSnapshot.filter(it -> !isSealed(it)).ifPresent(this::renewAll);
  }

  private void renewAll(SiteSnapshot siteSnapshot) {
    // The front page first: on a new site, readers may be waiting for it.
    renewFront();
    var writer = new ConditionalPageWriter(pages, mark(siteSnapshot), () -> 0);
    writer.put(kept.of(siteSnapshot.site()).about());
    writer.put(DeskFiles.all());
    writer.put(CardWriter.drawn(writer.outdated(List.of(kept.of(siteSnapshot.site()).card()))));
    writer.put(List.of(seal(siteSnapshot)));
  }

  private boolean isSealed(SiteSnapshot siteSnapshot) {
    return pages
        .find(BUILD_MARKER)
        .filter(it -> it.digest().equals(seal(siteSnapshot).digest()))
        .isPresent();
  }

  private RenderedPage seal(SiteSnapshot siteSnapshot) {
    var text = RenewalEngine.build(siteSnapshot, origin) + "\n";
    return new RenderedPage(
        BUILD_MARKER, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }

  private PageProvenance mark(SiteSnapshot siteSnapshot) {
    return new PageProvenance(
        siteSnapshot.revision().number(), RenewalEngine.build(siteSnapshot, origin));
  }

  private Map<String, Optional<PageMetadata>> look(List<String> keys) {
    var seen = new HashMap<String, Optional<PageMetadata>>();
    keys.forEach(key -> seen.put(key, pages.find(key)));
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
