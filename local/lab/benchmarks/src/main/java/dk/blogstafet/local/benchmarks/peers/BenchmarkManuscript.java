package dk.blogstafet.local.benchmarks.peers;

import dk.blogstafet.relay.Author;
import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.Leg;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostBody;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostMetadata;
import dk.blogstafet.relay.PostSummary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A post in a file of its own: front matter that every generator reads, and Markdown.
final class BenchmarkManuscript {
  static final List<Category> CATEGORIES =
      List.of(new Category("Ledelse"), new Category("Velfærd"), new Category("Politik"));

  private static final LocalDate FIRST = LocalDate.of(2011, 1, 1);
  private static final int DAYS = 15 * 365;
  private static final Instant STORED = Instant.parse("2026-01-01T00:00:00Z");
  private static final String FENCE = "---\n";

  private BenchmarkManuscript() {}

  /// Returns a file's name.
  static String name(int leg) {
    return "etape-%06d.md".formatted(leg);
  }

  /// Returns a file's text.
  ///
  /// @param of the number of posts, which span fifteen years
  static String print(int leg, int of) {
    return """
    ---
    title: "Hvad vi lærte af etape %d"
    date: %s
    leg: %d
    categories: ["%s"]
    author: "Åse Ørn"
    teaser: "%s"
    ---
    %s\
    """
        .formatted(
            leg,
            FIRST.plusDays((long) (leg - 1) * DAYS / of),
            leg,
            CATEGORIES.get(leg % CATEGORIES.size()).name(),
            PostTextGenerator.teaser(leg),
            PostTextGenerator.of(leg));
  }

  static Post read(Path file) {
    try {
      var text = Files.readString(file);
      var end = text.indexOf(FENCE, FENCE.length());
      var matter = text.substring(FENCE.length(), end);
      var leg = new Leg(Integer.parseInt(field(matter, "leg")));
      var category = field(matter, "categories");
      var metadata =
          new PostMetadata(
              field(matter, "title"),
              LocalDate.parse(field(matter, "date")),
              new Category(category.substring(2, category.length() - 2)),
              field(matter, "teaser"),
              List.of(new Author(field(matter, "author"), "", "", Optional.empty())));
      var name = file.getFileName().toString();
      var id = new PostId(name.substring(0, name.length() - ".md".length()));
      var body = new PostBody.MarkdownText(text.substring(end + FENCE.length()).strip());
      return new Post(new PostSummary(id, leg, metadata, STORED), body);
    } catch (IOException broken) {
      throw new UncheckedIOException("Can't read " + file, broken);
    }
  }

  private static String field(String matter, String name) {
    var start = matter.indexOf(name + ": ") + name.length() + 2;
    var value = matter.substring(start, matter.indexOf('\n', start));
    return value.startsWith("\"") ? value.substring(1, value.length() - 1) : value;
  }
}
