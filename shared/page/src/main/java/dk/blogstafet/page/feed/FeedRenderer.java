package dk.blogstafet.page.feed;

import dk.blogstafet.page.HandOverSentence;
import dk.blogstafet.page.JtecontentGenerated;
import dk.blogstafet.page.PageUrls;
import dk.blogstafet.page.RelayPost;
import dk.blogstafet.page.TemplateRunner;
import dk.blogstafet.page.feed.FeedItemCache.FeedItemKey;
import dk.blogstafet.page.feed.FeedItemCache.TeaserKey;
import dk.blogstafet.page.markdown.PictureHtml;
import dk.blogstafet.page.markdown.PostBodyRenderer;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.rendering.RenderedPage;
import dk.blogstafet.words.LocalizedMessages;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Renders feeds in three formats: a relay's newest posts in full, and the teasers of the newest
/// posts of all relays.
public final class FeedRenderer {
  private final Site site;
  private final FeedItemCache<FeedItemKey> entries = new FeedItemCache<>();
  private final FeedItemCache<TeaserKey> teasers = new FeedItemCache<>();

  public FeedRenderer(Site site) {
    this.site = site;
  }

  /// Renders a relay's feeds.
  ///
  /// @param newest newest first, with the post before the last one that is shown
  /// @param limit how many posts are shown
  public List<RenderedPage> feeds(Relay relay, List<Post> newest, int limit) {
    var messages = LocalizedMessages.in(relay.language());
    var moments = new FeedMoments();
    var made =
        newest.stream().limit(limit).toList().reversed().stream()
            .map(whole ->
                entry(relay, whole, moments.next(whole.post()), handOver(messages, newest, whole)))
            .toList();
    return pages(
        new FeedDocument(
            site,
            PageUrls.relay(relay.id()),
            FeedIds.of(site, relay),
            relay.title(),
            relay.paragraphs().getFirst(),
            relay.language().tag(),
            moments.updated(),
            made.reversed()));
  }

  /// Renders the site's feeds. Its posts have the same ids as in their relays' feeds, but no texts.
  public List<RenderedPage> siteFeeds(String description, List<RelayPost> newest) {
    var moments = new FeedMoments();
    var made = newest.reversed().stream().map(it -> teaser(it, moments.next(it.post()))).toList();
    return pages(
        new FeedDocument(
            site,
            PageUrls.HOME,
            FeedIds.of(site),
            site.name(),
            description,
            site.language().tag(),
            moments.updated(),
            made.reversed()));
  }

  private static List<RenderedPage> pages(FeedDocument feed) {
    return List.of(RssFeed.page(feed), AtomFeed.page(feed), JsonFeed.page(feed));
  }

  private static Optional<String> handOver(
      LocalizedMessages messages, List<Post> newest, Post whole) {
    var before = newest.stream().skip(newest.indexOf(whole) + 1L).findFirst().map(Post::post);
    return HandOverSentence.of(messages, before, whole.post());
  }

  private RenderedFeedItem entry(
      Relay relay, Post whole, Instant moment, Optional<String> handOver) {
    var language = relay.language();
    var key = new FeedItemKey(relay.id(), relay.feedId(), language, whole, moment, handOver);
    return entries.get(key, () -> RenderedFeedItem.of(item(relay, whole, moment, handOver)));
  }

  private FeedItem item(Relay relay, Post whole, Instant moment, Optional<String> handOver) {
    var messages = LocalizedMessages.in(relay.language());
    var post = whole.post();
    var address = site.home() + PageUrls.post(relay.id(), post.id());
    var teaser = post.metadata().teaser();
    var pictures = PictureHtml.ofFeeds(site.home().toString(), relay.id());
    var lead = post.metadata().picture().map(it -> pictures.lead(it, messages));
    var text = PostBodyRenderer.html(whole.body(), address, pictures);
    var link = whole.body().link();
    var content =
        TemplateRunner.fragment((output, interceptor) ->
            JtecontentGenerated.render(
                output,
                interceptor,
                messages,
                teaser,
                handOver,
                whole.corrections(),
                lead,
                text,
                link));
    var id = FeedIds.of(site, relay, post.id());
    var tags = List.of(post.category().name());
    var image = image(relay, post);
    return new FeedItem(
        post, id, address, moment, tags, content, XmlWriter.text(content), link, image);
  }

  private RenderedFeedItem teaser(RelayPost shown, Instant moment) {
    var relay = shown.relay();
    var key = new TeaserKey(relay.id(), relay.feedId(), relay.title(), shown.post(), moment);
    return teasers.get(key, () -> RenderedFeedItem.of(item(shown, moment)));
  }

  private FeedItem item(RelayPost shown, Instant moment) {
    var post = shown.post();
    var id = FeedIds.of(site, shown.relay(), post.id());
    var tags = List.of(shown.relay().title(), post.category().name());
    var address = site.home() + shown.address();
    var link = post.link();
    var image = image(shown.relay(), post);
    return new FeedItem(post, id, address, moment, tags, "", XmlWriter.text(""), link, image);
  }

  private Optional<String> image(Relay relay, PostSummary post) {
    return post.metadata().picture().map(it -> site.home() + it.name().path(relay.id()));
  }
}
