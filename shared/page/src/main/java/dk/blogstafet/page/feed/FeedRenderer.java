package dk.blogstafet.page.feed;

import dk.blogstafet.page.JtecontentGenerated;
import dk.blogstafet.page.PageUrls;
import dk.blogstafet.page.TemplateRunner;
import dk.blogstafet.page.markdown.PostBodyRenderer;
import dk.blogstafet.page.markdown.RenderedFragment;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.rendering.RenderedPage;
import dk.blogstafet.words.LocalizedMessages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Renders a relay's feeds: its newest posts in full, in three formats.
public final class FeedRenderer {
  private final Site site;
  private final FeedItemCache entries = new FeedItemCache();

  public FeedRenderer(Site site) {
    this.site = site;
  }

  /// Renders a relay's feeds.
  public List<RenderedPage> feeds(Relay relay, List<Post> newest) {
    var feed = feed(relay, newest);
    return List.of(RssFeed.page(feed), AtomFeed.page(feed), JsonFeed.page(feed));
  }

  /// Orders the items newest first. Each item is at least one second newer than the next, so that
  /// programs see the same order; RSS has no finer resolution.
  private RelayFeed feed(Relay relay, List<Post> newest) {
    var messages = LocalizedMessages.in(relay.language());
    var made = new ArrayList<RenderedFeedItem>();
    var updated = Instant.EPOCH;
    var moment = Instant.MIN;
    for (var whole : newest.reversed()) {
      moment = later(whole.post().instant(), moment.plusSeconds(1));
      updated = later(updated, later(whole.post().stored(), moment));
      made.add(entry(relay, whole, moment, messages));
    }
    return new RelayFeed(site, relay, updated, made.reversed());
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private RenderedFeedItem entry(
      Relay relay, Post whole, Instant moment, LocalizedMessages messages) {
    var key =
        new FeedItemCache.FeedItemKey(
            relay.id(), relay.feedId(), messages.language(), whole, moment);
    return entries.get(key, () -> RenderedFeedItem.of(item(relay, whole, moment, messages)));
  }

  private FeedItem item(Relay relay, Post whole, Instant moment, LocalizedMessages messages) {
    var post = whole.post();
    var address = site.home() + PageUrls.post(relay.id(), post.id());
    var teaser = post.metadata().teaser();
    var text = PostBodyRenderer.html(whole.body(), address);
    var link = PostBodyRenderer.link(whole.body());
    var content =
        TemplateRunner.fragment((output, interceptor) ->
            JtecontentGenerated.render(
                output, interceptor, messages, teaser, whole.corrections(), text, link));
    var id = FeedIds.of(site, relay, post.id());
    return new FeedItem(post, id, address, moment, content, XmlWriter.text(content), link);
  }

  /// The data that every feed format shows.
  ///
  /// @param updated when anything in the feed last changed. Required even for an empty feed (RFC
  ///   4287, 4.2.15)
  record RelayFeed(Site site, Relay relay, Instant updated, List<RenderedFeedItem> entries) {
    RelayFeed {
      entries = List.copyOf(entries);
    }

    /// Returns the maximum length of all items in a format, separators included.
    int length(Function<RenderedFeedItem, RenderedFragment> format) {
      return entries.stream().mapToInt(entry -> format.apply(entry).bytes().length + 1).sum();
    }

    String id() {
      return FeedIds.of(site, relay);
    }

    String home() {
      return site.home() + PageUrls.relay(relay.id());
    }

    String language() {
      return relay.language().tag();
    }

    String description() {
      return relay.paragraphs().getFirst();
    }
  }
}
