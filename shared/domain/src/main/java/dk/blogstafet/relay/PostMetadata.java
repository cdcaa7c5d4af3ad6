package dk.blogstafet.relay;

import dk.blogstafet.relay.validation.TextField;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The list entry of a post, without its correction note.
public record PostMetadata(
    String title,
    LocalDate date,
    Category category,
    String teaser,
    List<Author> authors,
    Optional<LeadPicture> picture) {
  /// The maximum total size of a new post's metadata in bytes (UTF-8). It leaves room for the
  /// longest correction note in Danish. Metadata stored before corrections existed may fill a whole
  /// row ([PostSummary#BYTES]).
  public static final int BYTES = 2_900;

  /// The maximum number of authors.
  public static final int AUTHORS = 8;

  public PostMetadata {
    TextField.TITLE.require(title);
    TextField.TEASER.require(teaser);
    authors = List.copyOf(authors);
    if (authors.size() > AUTHORS || bytes(title, category, teaser, authors, picture) > PostSummary.BYTES) {
      throw new IllegalArgumentException("Unvalidated metadata: too many authors or bytes");
    }
  }

  /// Creates the metadata of a post without a picture.
  public PostMetadata(
      String title, LocalDate date, Category category, String teaser, List<Author> authors) {
    this(title, date, category, teaser, authors, Optional.empty());
  }

  /// Returns the metadata of a post without authors.
  public static PostMetadata ofTeaser(
      String title, LocalDate date, Category category, String teaser) {
    return new PostMetadata(title, date, category, teaser, List.of());
  }

  /// Returns the names of the authors, in their order.
  public List<String> authorNames() {
    return authors.stream().map(Author::name).toList();
  }

  public int bytes() {
    return bytes(title, category, teaser, authors, picture);
  }

  public static int bytes(
      String title,
      Category category,
      String teaser,
      List<Author> authors,
      Optional<LeadPicture> picture) {
    var total = bytes(title) + bytes(category.name()) + bytes(teaser);
    for (var author : authors) {
      total += bytes(author.name()) + bytes(author.title()) + bytes(author.workplace());
    }
    return total + picture.map(LeadPicture::bytes).orElse(0);
  }

  public static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
