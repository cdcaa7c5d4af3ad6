package dk.blogstafet.local.importing;

import dk.blogstafet.local.text.Complaint;
import dk.blogstafet.local.text.Line;
import dk.blogstafet.local.text.Paragraphs;
import dk.blogstafet.local.text.Passage;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads what stands above a page's posts: title, introduction, the way to the introductory
/// article.
final class HeadParser {
  private static final Pattern ARTICLE =
      Pattern.compile(
          "(læs|read)\\b.*arti(kel|kl|cle).*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  private final List<List<Line>> paragraphs;
  private final int end;
  private final List<Complaint> complaints;

  /// Prepares to read these lines.
  ///
  /// @param end the number of the line where the head is over
  HeadParser(List<Line> lines, int end, List<Complaint> complaints) {
    this.paragraphs = Paragraphs.of(lines);
    this.end = end;
    this.complaints = complaints;
  }

  /// What stands there, unless it can't be read.
  Optional<Head> read() {
    if (paragraphs.isEmpty()) {
      complaints.add(missing(1, "the relay's title", "Write the title in the file's first line."));
      return Optional.empty();
    }
    var title = Passage.of(List.of(takeLine()));
    if (!paragraphs.isEmpty() && paragraphs.getFirst().getFirst().text().equals(title.text())) {
      takeLine(); // A title is often there twice: as the window's and as the heading.
    }
    var article = article();
    if (paragraphs.isEmpty()) {
      complaints.add(
          missing(end, "an introduction", "Write one or more paragraphs below the title."));
      return Optional.empty();
    }
    return Optional.of(new Head(title, Paragraphs.joined(paragraphs), article));
  }

  private Line takeLine() {
    var line = paragraphs.getFirst().removeFirst();
    if (paragraphs.getFirst().isEmpty()) {
      paragraphs.removeFirst();
    }
    return line;
  }

  private Optional<Passage> article() {
    if (paragraphs.isEmpty()) {
      return Optional.empty();
    }
    var last = Passage.of(paragraphs.getLast());
    if (!ARTICLE.matcher(last.text()).matches()) {
      return Optional.empty();
    }
    paragraphs.removeLast();
    return Optional.of(last);
  }

  private static Complaint missing(int line, String expected, String remedy) {
    return new Complaint.Unexpected(line, expected, "none", remedy);
  }

  /// What was read.
  record Head(Passage title, Passage introduction, Optional<Passage> article) {}
}
