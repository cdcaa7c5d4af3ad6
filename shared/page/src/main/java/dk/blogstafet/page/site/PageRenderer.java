package dk.blogstafet.page.site;

import dk.blogstafet.page.RelayPost;
import dk.blogstafet.page.YearPage;
import dk.blogstafet.relay.AuthorId;
import dk.blogstafet.relay.IssueId;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostListId;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.SiteSnapshot;
import dk.blogstafet.relay.rendering.RenderedPage;
import java.util.List;
import java.util.Optional;

/// Renders the pages that a renewal writes. The output depends on the arguments only: the same
/// posts give the same bytes. An exception means that the arguments can't be rendered.
public interface PageRenderer {
  /// Returns whether this is the renderer of a site with its current description. A reused renderer
  /// gives the same bytes as a new one, but renders a relay's feeds faster because it caches their
  /// items.
  boolean isOf(Site site);

  /// Renders a post's page. It depends on the relay's description, the post and its two neighbours.
  ///
  /// @param older the previous post of the relay
  /// @param newer the next post of the relay
  RenderedPage post(
      Relay relay, Post post, Optional<PostSummary> older, Optional<PostSummary> newer);

  /// Returns the share card of a post. It is drawn when its bytes are first needed, which may fail.
  RenderedPage card(Relay relay, PostSummary post);

  /// Returns the share card of a relay. It is drawn when its bytes are first needed, which may
  /// fail.
  RenderedPage card(Relay relay);

  /// Returns the share card of the site. It is drawn when its bytes are first needed, which may
  /// fail.
  RenderedPage card();

  /// Renders the front page of a relay or of one of its categories.
  ///
  /// @param newest newest first, at most [SiteRenderer#FRONT]
  RenderedPage front(RelaySnapshot relay, PostListId listId, List<PostSummary> newest);

  /// Renders one page of a year. Of the relay's counts it shows only whether there is a next page,
  /// an earlier year and a later year.
  ///
  /// @param oldestFirst at most [YearPage#SIZE]
  RenderedPage year(RelaySnapshot relay, YearPage page, List<PostSummary> oldestFirst);

  /// Renders the page of an author in a relay.
  ///
  /// @param newestFirst the author's posts; empty if none of them can be rendered
  RenderedPage author(Relay relay, AuthorId author, List<PostSummary> newestFirst);

  /// Renders the relay's feeds: RSS, Atom and JSON Feed.
  ///
  /// @param newest newest first, at most [SiteRenderer#FEED] and the one before them, which they
  ///   name
  List<RenderedPage> feeds(Relay relay, List<Post> newest);

  /// Renders the part of the sitemap with one page of a relay's year and the posts on it.
  RenderedPage sitemap(RelaySnapshot relay, YearPage page, List<PostSummary> oldestFirst);

  /// Renders the page of a newsletter issue.
  ///
  /// @param posts those of the issue that are published, in its order
  RenderedPage issue(Relay relay, IssueId issue, List<PostSummary> posts);

  /// Renders the list of a relay's newsletter issues, and their part of the sitemap.
  ///
  /// @param newestFirst at least one
  List<RenderedPage> issues(Relay relay, List<IssueId> newestFirst);

  /// Renders the site's front page and feeds, the sitemap index and the part of the sitemap with
  /// all front pages.
  ///
  /// @param newest the newest posts of all relays, newest first, at most [SiteRenderer#FEED]
  List<RenderedPage> site(SiteSnapshot siteSnapshot, List<RelayPost> newest);

  /// Renders every page that depends on the site only: publisher, privacy, accessibility, "check
  /// your inbox", the API's problems, and `robots.txt`.
  List<RenderedPage> about();
}
