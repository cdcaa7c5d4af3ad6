package dk.blogstafet.relay.search;

import dk.blogstafet.relay.search.WordScanner.ScannedWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Marks the words of texts that match a query.
final class TextHighlighter {
  /// The maximum length of an excerpt in characters, and how much of it comes before the match.
  private static final int EXCERPT = 240;

  private static final int BEFORE = 80;

  private final SearchQuery query;

  TextHighlighter(SearchQuery query) {
    this.query = query;
  }

  /// Returns a text in parts: words that match, and what is between them.
  List<TextRun> mark(String text) {
    var runs = new ArrayList<TextRun>();
    var end = 0;
    for (var word : WordScanner.scan(text)) {
      if (matches(word)) {
        add(text.substring(end, word.start()), false, runs);
        add(text.substring(word.start(), word.end()), true, runs);
        end = word.end();
      }
    }
    add(text.substring(end), false, runs);
    return List.copyOf(runs);
  }

  /// Returns the part of a long text around its first match; empty if there is none.
  Optional<List<TextRun>> excerpt(String text) {
    return WordScanner.scan(text).stream()
        .filter(this::matches)
        .findFirst()
        .map(word -> mark(part(text, word.start())));
  }

  private static String part(String text, int match) {
    var start = match <= BEFORE ? 0 : text.indexOf(' ', match - BEFORE) + 1;
    if ((start == 0 && match > BEFORE) || start > match) {
      start = match;
    }
    var limit = Math.min(text.length(), start + EXCERPT);
    var space = text.lastIndexOf(' ', limit);
    var end = limit == text.length() ? limit : space > match ? space : limit;
    return (start == 0 ? "" : "…") + text.substring(start, end) + (end == text.length() ? "" : "…");
  }

  private boolean matches(ScannedWord word) {
    return query.words().stream().anyMatch(it -> it.weight(word.term()) > 0)
        || query.phrases().stream().anyMatch(phrase -> phrase.contains(word.term()));
  }

  private static void add(String text, boolean isMatch, List<TextRun> runs) {
    if (!text.isEmpty()) {
      runs.add(new TextRun(text, isMatch));
    }
  }
}
