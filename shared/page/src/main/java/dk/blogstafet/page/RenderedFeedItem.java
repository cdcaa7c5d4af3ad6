package dk.blogstafet.page;

/// A post as each of the feeds' formats has it.
record RenderedFeedItem(RenderedFragment rss, RenderedFragment atom, RenderedFragment json) {
  static RenderedFeedItem of(FeedItem item) {
    return new RenderedFeedItem(RssFeed.entry(item), AtomFeed.entry(item), JsonFeed.entry(item));
  }
}
