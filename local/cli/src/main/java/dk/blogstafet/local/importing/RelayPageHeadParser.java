package dk.blogstafet.local.importing;

import dk.blogstafet.local.text.FileLine;
import dk.blogstafet.local.text.LineError;
import dk.blogstafet.local.text.TextParagraphs;
import dk.blogstafet.local.text.TextPassage;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Parses the part of a page above its posts: title, introduction and the line about the
/// introductory article.
final class RelayPageHeadParser {
  private static final Pattern ARTICLE =
      Pattern.compile(
          "(læs|read)\\b.*arti(kel|kl|cle).*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  private final List<List<FileLine>> paragraphs;
  private final int end;
  private final List<LineError> errors;

  /// Creates a parser of these lines.
  ///
  /// @param end the number of the line after the head
  RelayPageHeadParser(List<FileLine> lines, int end, List<LineError> complaints) {
    this.paragraphs = TextParagraphs.of(lines);
    this.end = end;
    this.errors = complaints;
  }

  /// Parses the head, or adds an error.
  Optional<RelayPageHead> read() {
    if (paragraphs.isEmpty()) {
      errors.add(new LineError.UnexpectedText(1, "line.no-relay-title"));
      return Optional.empty();
    }
    var title = TextPassage.of(List.of(takeLine()));
    if (!paragraphs.isEmpty() && paragraphs.getFirst().getFirst().text().equals(title.text())) {
      takeLine(); // Saved pages often repeat the title: the window's and the heading.
    }
    var article = article();
    if (paragraphs.isEmpty()) {
      errors.add(new LineError.UnexpectedText(end, "line.no-introduction"));
      return Optional.empty();
    }
    return Optional.of(new RelayPageHead(title, TextParagraphs.joined(paragraphs), article));
  }

  private FileLine takeLine() {
    var line = paragraphs.getFirst().removeFirst();
    if (paragraphs.getFirst().isEmpty()) {
      paragraphs.removeFirst();
    }
    return line;
  }

  private Optional<TextPassage> article() {
    if (paragraphs.isEmpty()) {
      return Optional.empty();
    }
    var last = TextPassage.of(paragraphs.getLast());
    if (!ARTICLE.matcher(last.text()).matches()) {
      return Optional.empty();
    }
    paragraphs.removeLast();
    return Optional.of(last);
  }

  /// The parsed head.
  record RelayPageHead(
      TextPassage title, TextPassage introduction, Optional<TextPassage> article) {}
}
