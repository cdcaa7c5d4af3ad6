package dk.blogstafet.page;

import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.WholePost;
import dk.blogstafet.words.Words;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/// A relay's feeds: its newest posts in full, in three formats.
final class Feeds {
  private final Site site;
  private final FeedEntries entries = new FeedEntries();

  Feeds(Site site) {
    this.site = site;
  }

  List<Page> feeds(Relay relay, List<WholePost> newest) {
    var feed = feed(relay, newest);
    return List.of(RssFeed.page(feed), AtomFeed.page(feed), JsonFeed.page(feed));
  }

  private Feed feed(Relay relay, List<WholePost> newest) {
    var words = Words.in(relay.language());
    var entries = newest.stream().map(whole -> entry(relay, whole, words)).toList();
    return new Feed(site, relay, updated(newest), entries);
  }

  private FeedEntry entry(Relay relay, WholePost whole, Words words) {
    var key = new FeedEntries.Key(relay.id(), words.language(), whole);
    return entries.get(key, () -> FeedEntry.of(item(relay, whole, words)));
  }

  private FeedItem item(Relay relay, WholePost whole, Words words) {
    var post = whole.post();
    var address = site.home() + Addresses.post(relay.id(), post.id());
    var teaser = post.headline().teaser();
    var text = Bodies.html(whole.body(), address);
    var link = Bodies.link(whole.body());
    var content =
        Html.piece((output, interceptor) ->
            JtecontentGenerated.render(
                output, interceptor, words, teaser, whole.corrections(), text, link));
    return new FeedItem(post, address, content, Xml.text(content), link);
  }

  /// When something in it last changed. A feed must say so (RFC 4287, 4.2.15), even with nothing in
  /// it.
  private static Instant updated(List<WholePost> posts) {
    return posts.stream()
        .map(WholePost::post)
        .map(Post::updated)
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  /// What every format tells.
  record Feed(Site site, Relay relay, Instant updated, List<FeedEntry> entries) {
    Feed {
      entries = List.copyOf(entries);
    }

    /// How long all entries are in one of the formats, at most, with what stands between them.
    int length(Function<FeedEntry, Piece> format) {
      return entries.stream().mapToInt(entry -> format.apply(entry).bytes().length + 1).sum();
    }

    String home() {
      return site.home() + Addresses.relay(relay.id());
    }

    String language() {
      return relay.language().tag();
    }

    String description() {
      return relay.paragraphs().getFirst();
    }
  }
}
