package dk.blogstafet.local.importing;

import dk.blogstafet.local.text.FileLine;
import dk.blogstafet.local.text.LineError;
import dk.blogstafet.local.text.TextFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/// Parses a relay page that was saved as plain text: title, introduction, the line about the
/// introductory article, the heading `Blogs`, and the posts. Texts are kept verbatim.
public final class RelayPageParser {
  private static final String HEADING = "Blogs";

  /// The maximum size of a page in bytes: 4 MB, about 5,000 posts.
  private static final int LONGEST = 4 << 20;

  private final List<LineError> errors = new ArrayList<>();

  private RelayPageParser() {}

  /// Parses a page, or collects all errors.
  public static ParsedPage parse(byte[] file) {
    return switch (TextFile.of(file, LONGEST)) {
      case TextFile.Valid(var lines) -> new RelayPageParser().page(lines);
      case TextFile.Invalid(var complaints) -> new ParsedPage.Invalid(complaints);
    };
  }

  private ParsedPage page(List<FileLine> lines) {
    if (lines.stream().allMatch(FileLine::isBlank)) {
      return new ParsedPage.Invalid(List.of(new LineError.UnexpectedText(1, "line.empty-page")));
    }
    var heading = heading(lines);
    if (heading.isEmpty()) {
      errors.add(new LineError.UnexpectedText(lines.size(), "line.no-heading", HEADING));
      return new ParsedPage.Invalid(errors);
    }
    return page(lines, heading.get());
  }

  private ParsedPage page(List<FileLine> lines, FileLine heading) {
    var above = lines.subList(0, heading.number() - 1);
    var below = lines.subList(heading.number(), lines.size());
    var head = new RelayPageHeadParser(above, heading.number(), errors).read();
    var entries = RelayPageEntriesParser.read(below, heading.number(), errors);
    complainOfTwins(entries);
    return head.isPresent() && errors.isEmpty()
        ? new ParsedPage.RelayPageContent(
            head.get().title(), head.get().introduction(), head.get().article(), entries)
        : new ParsedPage.Invalid(errors);
  }

  /// Returns the heading above the posts. Skips the relay's title, which may be the same word and
  /// appear twice.
  private static Optional<FileLine> heading(List<FileLine> lines) {
    var full = lines.stream().filter(line -> !line.isBlank()).toList();
    var title = full.getFirst().text();
    var titles = full.size() > 1 && full.get(1).text().equals(title) ? 2 : 1;
    return full.stream()
        .skip(titles)
        .filter(line -> line.text().equalsIgnoreCase(HEADING))
        .findFirst();
  }

  /// Date and title identify a post, so a page can't have the same pair twice.
  private void complainOfTwins(List<RelayPageEntry> entries) {
    var seen = new HashMap<List<Object>, Integer>();
    for (var entry : entries) {
      var line = entry.title().line();
      var first = seen.putIfAbsent(List.of(entry.date(), entry.title().text()), line);
      if (first != null) {
        errors.add(new LineError.UnexpectedText(line, "line.duplicate-post", first.toString()));
      }
    }
  }
}
