package dk.blogstafet.local.importing;

import dk.blogstafet.local.text.Complaint;
import dk.blogstafet.local.text.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads what stands above a page's posts: title, introduction, the way to the introductory
/// article.
final class HeadParser {
  private static final Pattern ARTICLE =
      Pattern.compile(
          "(læs|read)\\b.*arti(kel|kl|cle).*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  private final List<List<Line>> blocks;
  private final int end;
  private final List<Complaint> complaints;

  /// Prepares to read these lines.
  ///
  /// @param end the number of the line where the head is over
  HeadParser(List<Line> lines, int end, List<Complaint> complaints) {
    this.blocks = blocks(lines);
    this.end = end;
    this.complaints = complaints;
  }

  /// What stands there, unless it can't be read.
  Optional<Head> read() {
    if (blocks.isEmpty()) {
      complaints.add(missing(1, "the relay's title", "Write the title in the file's first line."));
      return Optional.empty();
    }
    var title = Passage.of(List.of(takeLine()));
    if (!blocks.isEmpty() && blocks.getFirst().getFirst().text().equals(title.text())) {
      takeLine(); // A title is often there twice: as the window's and as the heading.
    }
    var article = article();
    if (blocks.isEmpty()) {
      complaints.add(
          missing(end, "an introduction", "Write one or more paragraphs below the title."));
      return Optional.empty();
    }
    return Optional.of(new Head(title, introduction(), article));
  }

  private Line takeLine() {
    var line = blocks.getFirst().removeFirst();
    if (blocks.getFirst().isEmpty()) {
      blocks.removeFirst();
    }
    return line;
  }

  private Optional<Passage> article() {
    if (blocks.isEmpty()) {
      return Optional.empty();
    }
    var last = Passage.of(blocks.getLast());
    if (!ARTICLE.matcher(last.text()).matches()) {
      return Optional.empty();
    }
    blocks.removeLast();
    return Optional.of(last);
  }

  private Passage introduction() {
    var passages = blocks.stream().map(Passage::of).toList();
    var text = passages.stream().map(Passage::text).collect(Collectors.joining("\n\n"));
    return new Passage(passages.getFirst().line(), text);
  }

  private static List<List<Line>> blocks(List<Line> lines) {
    var blocks = new ArrayList<List<Line>>();
    var open = false;
    for (var line : lines) {
      if (!line.isBlank() && !open) {
        blocks.add(new ArrayList<>());
      }
      open = !line.isBlank();
      if (open) {
        blocks.getLast().add(line);
      }
    }
    return blocks;
  }

  private static Complaint missing(int line, String expected, String remedy) {
    return new Complaint(line, expected, "none", remedy);
  }

  /// What was read.
  record Head(Passage title, Passage introduction, Optional<Passage> article) {}
}
