package dk.blogstafet.page;

import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.Site;
import dk.blogstafet.words.LocalizedMessages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// A relay's feeds: its newest posts in full, in three formats.
final class Feeds {
  private final Site site;
  private final FeedEntries entries = new FeedEntries();

  Feeds(Site site) {
    this.site = site;
  }

  List<Page> feeds(Relay relay, List<Post> newest) {
    var feed = feed(relay, newest);
    return List.of(RssFeed.page(feed), AtomFeed.page(feed), JsonFeed.page(feed));
  }

  /// Entries are newest first, and programs see that they are: each is a second younger than the
  /// next at least, since RSS tells no smaller parts of time.
  private Feed feed(Relay relay, List<Post> newest) {
    var messages = LocalizedMessages.in(relay.language());
    var made = new ArrayList<FeedEntry>();
    var updated = Instant.EPOCH;
    var moment = Instant.MIN;
    for (var whole : newest.reversed()) {
      moment = later(whole.post().moment(), moment.plusSeconds(1));
      updated = later(updated, later(whole.post().stored(), moment));
      made.add(entry(relay, whole, moment, messages));
    }
    return new Feed(site, relay, updated, made.reversed());
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private FeedEntry entry(Relay relay, Post whole, Instant moment, LocalizedMessages messages) {
    var key = new FeedEntries.Key(relay.id(), relay.feedId(), messages.language(), whole, moment);
    return entries.get(key, () -> FeedEntry.of(item(relay, whole, moment, messages)));
  }

  private FeedItem item(Relay relay, Post whole, Instant moment, LocalizedMessages messages) {
    var post = whole.post();
    var address = site.home() + Addresses.post(relay.id(), post.id());
    var teaser = post.metadata().teaser();
    var text = Bodies.html(whole.body(), address);
    var link = Bodies.link(whole.body());
    var content =
        Html.piece((output, interceptor) ->
            JtecontentGenerated.render(
                output, interceptor, messages, teaser, whole.corrections(), text, link));
    var id = FeedIds.of(site, relay, post.id());
    return new FeedItem(post, id, address, moment, content, Xml.text(content), link);
  }

  /// What every format tells.
  ///
  /// @param updated when something in it last changed: a feed must say so (RFC 4287, 4.2.15), even
  ///   with nothing in it
  record Feed(Site site, Relay relay, Instant updated, List<FeedEntry> entries) {
    Feed {
      entries = List.copyOf(entries);
    }

    /// How long all entries are in one of the formats, at most, with what stands between them.
    int length(Function<FeedEntry, Piece> format) {
      return entries.stream().mapToInt(entry -> format.apply(entry).bytes().length + 1).sum();
    }

    String id() {
      return FeedIds.of(site, relay);
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
