package dk.blogstafet.local.migration.feed;

import dk.blogstafet.local.migration.content.FoundItem;
import java.util.Set;

/// Understands the items of one kind of feed.
sealed interface FeedDialect permits WordPressDialect, RssDialect, AtomDialect {
  /// Returns the names of the elements that it reads, or passes over because they say nothing about
  /// a post.
  Set<String> known();

  /// Returns what an item is.
  ///
  /// @param head the elements of the site before its items
  FoundItem item(FeedFields item, FeedFields head);
}
