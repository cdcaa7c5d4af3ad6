package dk.blogstafet.page.feed;

import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.validation.Language;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;

/// A cache of rendered feed items that keeps the most recently used. A relay's next post leaves
/// nine of ten items unchanged. An item depends only on its key.
///
/// @param <K> everything that determines the content of an item on one site
final class FeedItemCache<K extends Record> {
  /// The items of four relays. An item of 650 words takes about 30 KB.
  private static final int MOST = 40;

  private final SequencedMap<K, RenderedFeedItem> kept = new LinkedHashMap<>(16, 0.75f, true);

  /// Returns the cached item of a key, or renders and caches a new one.
  synchronized RenderedFeedItem get(K key, Supplier<RenderedFeedItem> make) {
    var entry = kept.computeIfAbsent(key, _ -> make.get());
    if (kept.size() > MOST) {
      kept.pollFirstEntry();
    }
    return entry;
  }

  /// The key of an item of a relay's feeds.
  record FeedItemKey(
      RelayId relay,
      Optional<String> feedId,
      Language language,
      Post post,
      Instant moment,
      Optional<String> handOver) {}

  /// The key of an item of the site's feeds.
  record TeaserKey(
      RelayId relay, Optional<String> feedId, String title, PostSummary post, Instant moment) {}
}
