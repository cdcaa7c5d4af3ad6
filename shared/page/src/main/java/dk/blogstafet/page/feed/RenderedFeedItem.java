package dk.blogstafet.page.feed;

import dk.blogstafet.page.markdown.RenderedFragment;

/// A post in each of the feed formats.
record RenderedFeedItem(RenderedFragment rss, RenderedFragment atom, RenderedFragment json) {
  static RenderedFeedItem of(FeedItem item) {
    return new RenderedFeedItem(RssFeed.entry(item), AtomFeed.entry(item), JsonFeed.entry(item));
  }
}
