package dk.blogstafet.page;

/// A post as each of the feeds' formats has it.
record FeedEntry(Piece rss, Piece atom, Piece json) {
  static FeedEntry of(FeedItem item) {
    return new FeedEntry(RssFeed.entry(item), AtomFeed.entry(item), JsonFeed.entry(item));
  }
}
