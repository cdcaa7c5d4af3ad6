package dk.blogstafet.page.feed;

import dk.blogstafet.page.markdown.RenderedFragment;
import dk.blogstafet.relay.Site;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/// The data that every feed format shows.
///
/// @param base the address of the page that the feed belongs to; the feeds' own begin with it
/// @param id the feed's permanent id
/// @param description plain text
/// @param language the language tag
/// @param updated when anything in the feed last changed. Required even for an empty feed (RFC
///   4287, 4.2.15)
record FeedDocument(
    Site site,
    String base,
    String id,
    String title,
    String description,
    String language,
    Instant updated,
    List<RenderedFeedItem> entries) {
  FeedDocument {
    entries = List.copyOf(entries);
  }

  /// Returns the maximum length of all items in a format, separators included.
  int length(Function<RenderedFeedItem, RenderedFragment> format) {
    return entries.stream().mapToInt(entry -> format.apply(entry).bytes().length + 1).sum();
  }

  /// Returns the absolute URL of the page that the feed belongs to.
  String home() {
    return site.home() + base;
  }
}
