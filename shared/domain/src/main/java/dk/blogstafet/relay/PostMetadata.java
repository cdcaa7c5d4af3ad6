package dk.blogstafet.relay;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/// Everything of a post that a list shows, but for what was corrected.
public record PostMetadata(
    String title, LocalDate date, Category category, String teaser, List<Author> authors) {
  /// The most bytes (UTF-8) that all texts of a new headline may have together: they leave room for
  /// the longest sentence of a correction in Danish. Headlines that were stored before there were
  /// corrections may fill a row by themselves ([PostSummary#BYTES]).
  public static final int BYTES = 2_900;

  /// The most authors a post may have.
  public static final int AUTHORS = 8;

  public PostMetadata {
    TextField.TITLE.require(title);
    TextField.TEASER.require(teaser);
    authors = List.copyOf(authors);
    if (authors.size() > AUTHORS || bytes(title, category, teaser, authors) > PostSummary.BYTES) {
      throw new IllegalArgumentException("Unchecked headline: too many authors or bytes");
    }
  }

  int bytes() {
    return bytes(title, category, teaser, authors);
  }

  static int bytes(String title, Category category, String teaser, List<Author> authors) {
    var total = bytes(title) + bytes(category.name()) + bytes(teaser);
    for (var author : authors) {
      total += bytes(author.name()) + bytes(author.title()) + bytes(author.workplace());
    }
    return total;
  }

  static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
