package dk.blogstafet.page;

import dk.blogstafet.relay.Language;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.RelayId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;

/// Entries of feeds that were made before, those asked for last. A relay's next post leaves nine of
/// ten as they were. An entry depends on nothing but what it is kept under.
final class FeedItemCache {
  /// Four relays' feeds. An entry of 650 words takes about 30 KB.
  private static final int MOST = 40;

  private final SequencedMap<FeedItemKey, RenderedFeedItem> kept =
      new LinkedHashMap<>(16, 0.75f, true);

  /// The entry that is kept under a key, or a new one.
  synchronized RenderedFeedItem get(FeedItemKey key, Supplier<RenderedFeedItem> make) {
    var entry = kept.computeIfAbsent(key, _ -> make.get());
    if (kept.size() > MOST) {
      kept.pollFirstEntry();
    }
    return entry;
  }

  /// Everything that decides what an entry on one site says.
  record FeedItemKey(
      RelayId relay, Optional<String> feedId, Language language, Post post, Instant moment) {}
}
