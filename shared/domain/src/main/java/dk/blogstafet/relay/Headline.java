package dk.blogstafet.relay;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/// Everything of a post that a list shows. At most 3,500 bytes of text in all, so that a list row
/// stays within the 4 KB that a database read is counted in.
public record Headline(
    String title, LocalDate date, Category category, String teaser, List<Author> authors) {
  /// The most bytes (UTF-8) that all texts of a headline may have together.
  public static final int BYTES = 3_500;

  /// The most authors a post may have.
  public static final int AUTHORS = 8;

  public Headline {
    Field.TITLE.require(title);
    Field.TEASER.require(teaser);
    authors = List.copyOf(authors);
    if (authors.size() > AUTHORS || bytes(title, category, teaser, authors) > BYTES) {
      throw new IllegalArgumentException("Unchecked headline: too many authors or bytes");
    }
  }

  static int bytes(String title, Category category, String teaser, List<Author> authors) {
    var total = bytes(title) + bytes(category.name()) + bytes(teaser);
    for (var author : authors) {
      total += bytes(author.name()) + bytes(author.title()) + bytes(author.workplace());
    }
    return total;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
