package dk.blogstafet.page;

import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostListId;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.SiteSnapshot;
import java.util.List;
import java.util.Optional;

/// Makes the pages that a renewal writes: from what it is given and from nothing else, so that the
/// same posts give the same bytes. Anything it throws says that what it was given can't be
/// rendered.
public interface PageRenderer {
  /// Whether this is the renderer for a site as it is described now. One that is kept makes the
  /// same bytes as a new one, and the feeds of a relay faster: it remembers their entries.
  boolean isOf(Site site);

  /// A post's own page. It depends on the relay's description, the post and its two neighbours.
  ///
  /// @param older whom the baton came from
  /// @param newer whom it went to
  RenderedPage post(
      Relay relay, Post post, Optional<PostSummary> older, Optional<PostSummary> newer);

  /// The front of a relay or of one of its categories.
  ///
  /// @param newest newest first, at most [SiteRenderer#FRONT]
  RenderedPage front(RelaySnapshot relay, PostListId listId, List<PostSummary> newest);

  /// A page of a year. Of the relay's counts it shows only whether a next page, an earlier and a
  /// later year exist.
  ///
  /// @param oldestFirst at most [YearPage#SIZE]
  RenderedPage year(RelaySnapshot relay, YearPage page, List<PostSummary> oldestFirst);

  /// The relay's feeds: RSS, Atom and JSON Feed.
  ///
  /// @param newest newest first, at most [SiteRenderer#FEED]
  List<RenderedPage> feeds(Relay relay, List<Post> newest);

  /// The part of the sitemap that lists what a page of the relay's year lists, and that page.
  RenderedPage sitemap(RelaySnapshot relay, YearPage page, List<PostSummary> oldestFirst);

  /// The site's own front, the sitemap's index and the part of it that lists all fronts.
  List<RenderedPage> site(SiteSnapshot siteSnapshot);

  /// Every page that depends on the site only: publisher, privacy, accessibility, what to do when a
  /// mail is on its way, what the API's problems mean, and `robots.txt`.
  List<RenderedPage> about();
}
