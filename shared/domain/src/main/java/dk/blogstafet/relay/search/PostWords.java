package dk.blogstafet.relay.search;

import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostBody;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.search.WordScanner.ScannedWord;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The words of a post that searches find: title, teaser, authors, category and text.
record PostWords(IndexedPost post, List<String> terms, List<Integer> positions) {
  /// Keeps phrases within one of a post's texts.
  private static final int GAP = 10;

  /// The targets of Markdown's links, and addresses in angle brackets: readers don't see them.
  private static final Pattern TARGETS =
      Pattern.compile("(?<=\\])\\([^()\\s]*+(?:\\s[^()]*+)?\\)|<\\w++:[^>\\s]*+>");

  /// Marks that stand directly at words, and those that stand apart.
  private static final Pattern EMPHASIS =
      Pattern.compile("[*~`\\[\\]\\\\]+|(?<![\\p{L}\\p{N}])_+|_+(?![\\p{L}\\p{N}])");

  private static final Pattern MARKUP = Pattern.compile("(?m)^[\\s>]*(?:[-+]|#{1,6})? |[>|\\s]+");

  static PostWords of(RelayId relay, Post whole) {
    var terms = new ArrayList<String>();
    var positions = new ArrayList<Integer>();
    for (var text : texts(whole)) {
      var start = positions.isEmpty() ? 0 : positions.getLast() + GAP;
      var words = WordScanner.scan(text);
      for (var number = 0; number < words.size(); number++) {
        terms.add(words.get(number).term());
        positions.add(start + number);
      }
    }
    var titleWords = WordScanner.scan(whole.post().title()).size();
    var post = IndexedPost.of(relay, whole.post(), titleWords, terms.size());
    return new PostWords(post, terms, positions);
  }

  /// Returns a post's text as readers see it, approximately, in one line.
  static String plainText(PostBody body) {
    return switch (body) {
      case PostBody.MarkdownText(var markdown) ->
          MARKUP.matcher(plain(markdown)).replaceAll(" ").strip();
      case PostBody.ExternalLink _, PostBody.None _ -> "";
    };
  }

  private static String plain(String markdown) {
    return EMPHASIS.matcher(TARGETS.matcher(markdown).replaceAll("")).replaceAll("");
  }

  private static List<String> texts(Post whole) {
    var metadata = whole.post().metadata();
    var texts = new ArrayList<String>();
    texts.add(metadata.title());
    texts.add(metadata.teaser());
    for (var author : metadata.authors()) {
      texts.add(author.name() + " " + author.title() + " " + author.workplace());
    }
    texts.add(metadata.category().name());
    texts.add(plainText(whole.body()));
    return texts;
  }

  /// Returns the word of this post's texts that folds to a term, as it is written there.
  static String written(Post whole, String term) {
    return texts(whole).stream()
        .flatMap(text ->
            WordScanner.scan(text).stream()
                .filter(word -> word.term().equals(term))
                .map(word -> written(text, word)))
        .findFirst()
        .orElse(term);
  }

  private static String written(String text, ScannedWord word) {
    return text.substring(word.start(), word.end());
  }
}
