package dk.blogstafet.relay.search;

import dk.blogstafet.relay.DomainSamples;
import dk.blogstafet.relay.MemoryRelayStore;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.change.PostDraft;
import dk.blogstafet.relay.change.PostDraft.AuthorDraft;
import dk.blogstafet.relay.change.Publisher;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A site with relays in memory, and its index.
final class SearchFixture {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00.123Z"), ZoneOffset.UTC);

  static final RelayId BRIDGES = new RelayId("broer");

  final MemoryRelayStore books = new MemoryRelayStore();
  final MemorySearchIndexes indexes = new MemorySearchIndexes();

  SearchFixture() {
    books.describe(Revision.NONE, DomainSamples.site("Medium"));
    books.open(DomainSamples.relay(BRIDGES));
  }

  IndexUpdater updater() {
    return updater(indexes);
  }

  IndexUpdater updater(SearchIndexes store) {
    return new IndexUpdater(books, books, store, new MemoryIndexLease(), "posts", CLOCK);
  }

  /// Updates the index and returns it.
  SearchIndex updated() {
    updater().update(Instant.MAX);
    return current();
  }

  /// Returns the current index.
  SearchIndex current() {
    var generation = indexes.pointer().orElseThrow().pointer().generation();
    return indexes.find(generation).orElseThrow();
  }

  void publish(RelayId relay, String title, @Nullable String text) {
    publish(relay, title, "2026-03-01", "Ledelse", "En kort tekst", text, List.of());
  }

  void publish(
      RelayId relay,
      String title,
      String date,
      String category,
      String teaser,
      @Nullable String text,
      List<AuthorDraft> authors) {
    var draft = new PostDraft(title, date, category, teaser, authors, text, null, null);
    new Publisher(books, books, CLOCK).publish(relay, draft);
  }

  SearchResult search(String query) {
    return search(query, SearchFilter.NONE, 1);
  }

  SearchResult search(String query, SearchFilter filter, int page) {
    return new PostSearch(books).search(updated(), SearchQuery.parse(query), filter, page);
  }

  /// Returns the names of the posts that a query finds, best first.
  List<String> names(String query) {
    return search(query).posts().stream().map(it -> it.post().id()).map(PostId::slug).toList();
  }
}
