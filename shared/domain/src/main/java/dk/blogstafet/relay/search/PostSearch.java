package dk.blogstafet.relay.search;

import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostAddress;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.search.SearchResult.MatchingPost;
import dk.blogstafet.relay.search.WordScanner.ScannedWord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Searches published posts. What is shown comes from the store, not from the index, so a withdrawn
/// or purged post is never shown, and a corrected one as it is now.
public final class PostSearch {
  private final Posts posts;

  public PostSearch(Posts posts) {
    this.posts = posts;
  }

  /// Returns one page of the posts that match. Reads the page's posts, one batch for each of their
  /// relays; if nothing matches, one post for each word that is suggested.
  ///
  /// @param page from 1
  public SearchResult search(SearchIndex index, SearchQuery query, SearchFilter filter, int page) {
    var found = new IndexSearch(index).find(query, filter);
    var shown =
        found.stream()
            .skip((long) (page - 1) * SearchResult.PAGE)
            .limit(SearchResult.PAGE)
            .map(IndexedPost::key)
            .toList();
    return new SearchResult(
        query,
        filter,
        page,
        found.size(),
        shown(shown, query),
        SearchFacets.of(found),
        found.isEmpty() ? suggestion(index, query) : Optional.empty());
  }

  private List<MatchingPost> shown(List<PostAddress> keys, SearchQuery query) {
    var rows = published(keys);
    var highlighter = new TextHighlighter(query);
    return keys.stream()
        .flatMap(key ->
            Optional.ofNullable(rows.get(key)).stream()
                .map(whole -> found(key.relay(), whole, highlighter)))
        .toList();
  }

  private Map<PostAddress, Post> published(List<PostAddress> keys) {
    var rows = new HashMap<PostAddress, Post>();
    for (var relay : keys.stream().map(PostAddress::relay).distinct().toList()) {
      posts
          .findPublished(relay, ids(keys, relay))
          .forEach(whole -> rows.put(new PostAddress(relay, whole.id()), whole));
    }
    return rows;
  }

  private static List<PostId> ids(List<PostAddress> keys, RelayId relay) {
    return keys.stream().filter(key -> key.relay().equals(relay)).map(PostAddress::post).toList();
  }

  /// Shows the teaser, unless only the text matches.
  private static MatchingPost found(RelayId relay, Post whole, TextHighlighter highlighter) {
    var title = highlighter.mark(whole.post().title());
    var teaser = highlighter.mark(whole.post().metadata().teaser());
    var isShown = Stream.concat(title.stream(), teaser.stream()).anyMatch(TextRun::isMatch);
    var excerpt =
        isShown ? teaser : highlighter.excerpt(PostWords.plainText(whole.body())).orElse(teaser);
    return new MatchingPost(relay, whole.post(), title, excerpt);
  }

  /// Returns the query with its unknown words replaced by similar ones.
  private Optional<String> suggestion(SearchIndex index, SearchQuery query) {
    var search = new IndexSearch(index);
    var text = query.text();
    var suggestion = new StringBuilder();
    var end = 0;
    var isChanged = false;
    for (var word : WordScanner.scan(text)) {
      var similar = similar(index, search, word);
      suggestion.append(text, end, word.start());
      suggestion.append(similar.orElse(text.substring(word.start(), word.end())));
      isChanged |= similar.isPresent();
      end = word.end();
    }
    suggestion.append(text.substring(end));
    return isChanged ? Optional.of(suggestion.toString()) : Optional.empty();
  }

  private Optional<String> similar(SearchIndex index, IndexSearch search, ScannedWord word) {
    return search.has(new SearchWord(word.term()))
        ? Optional.empty()
        : new SpellingSuggestion(index).nearest(word.term()).flatMap(term -> written(index, term));
  }

  /// Returns a term as the first published post that has it writes it.
  private Optional<String> written(SearchIndex index, int term) {
    for (var cursor = index.postings(term); cursor.next(); cursor.skipPositions()) {
      var key = index.posts().get(cursor.post()).key();
      var whole = posts.findPublished(key.relay(), List.of(key.post()));
      if (!whole.isEmpty()) {
        return Optional.of(PostWords.written(whole.getFirst(), index.term(term)));
      }
    }
    return Optional.empty();
  }
}
