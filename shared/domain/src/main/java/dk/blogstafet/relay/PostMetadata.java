package dk.blogstafet.relay;

import dk.blogstafet.relay.validation.TextField;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The list entry of a post, without its correction note.
///
/// @param because why the baton was passed to the authors, as the end of a sentence; empty if not
///   given
public record PostMetadata(
    String title,
    LocalDate date,
    Category category,
    String teaser,
    List<Author> authors,
    String because,
    Optional<LeadPicture> picture) {
  /// The maximum total size of a new post's metadata in bytes (UTF-8). It leaves room for the
  /// longest correction note in Danish. Metadata stored before corrections existed may fill a whole
  /// row ([PostSummary#BYTES]).
  public static final int BYTES = 2_900;

  /// What a row takes for an optional value, beyond its text, in bytes.
  private static final int OVERHEAD = 8;

  /// The maximum number of authors.
  public static final int AUTHORS = 8;

  public PostMetadata {
    TextField.TITLE.require(title);
    TextField.TEASER.require(teaser);
    TextField.BECAUSE.require(because);
    authors = List.copyOf(authors);
    if (authors.size() > AUTHORS
        || bytes(title, category, teaser, authors, because, picture) > PostSummary.BYTES) {
      throw new IllegalArgumentException("Unvalidated metadata: too many authors or bytes");
    }
  }

  /// Creates metadata without a reason for the hand-over and without a picture.
  public PostMetadata(
      String title, LocalDate date, Category category, String teaser, List<Author> authors) {
    this(title, date, category, teaser, authors, "", Optional.empty());
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
    return bytes(title, category, teaser, authors, because, picture);
  }

  /// Returns the size in bytes. What only some rows have counts with what it takes to store it.
  public static int bytes(
      String title,
      Category category,
      String teaser,
      List<Author> authors,
      String because,
      Optional<LeadPicture> picture) {
    var total = bytes(title) + bytes(category.name()) + bytes(teaser);
    total += because.isEmpty() ? 0 : bytes(because) + OVERHEAD;
    for (var author : authors) {
      total += bytes(author.name()) + bytes(author.title()) + bytes(author.workplace());
      total += author.hasProfile() ? OVERHEAD : 0;
      total += author.profile().mapToInt(PostMetadata::bytes).sum();
    }
    return total + picture.map(LeadPicture::bytes).orElse(0);
  }

  public static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
