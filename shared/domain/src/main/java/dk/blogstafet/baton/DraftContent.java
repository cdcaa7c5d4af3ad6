package dk.blogstafet.baton;

import dk.blogstafet.relay.PostMetadata;
import dk.blogstafet.relay.Sha256;
import dk.blogstafet.relay.change.PostDraft;
import dk.blogstafet.relay.validation.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// Everything that a post shows, as its author has written it so far: unvalidated, any part may be
/// empty.
///
/// @param text Markdown
/// @param side `researcher`, `practitioner` or empty
public record DraftContent(
    String title,
    String category,
    String teaser,
    String text,
    String name,
    String jobTitle,
    String workplace,
    String side) {
  /// A draft before the author has written anything.
  public static final DraftContent EMPTY = new DraftContent("", "", "", "", "", "", "", "");

  /// The maximum total size in bytes (UTF-8): the longest text, if each of its characters takes
  /// four bytes, and the other fields. It leaves room in DynamoDB's 400 KB of a row.
  public static final int BYTES = 4 * TextField.TEXT.limit() + 8_000;

  /// Returns the same content with another text.
  public DraftContent withText(String changed) {
    return new DraftContent(title, category, teaser, changed, name, jobTitle, workplace, side);
  }

  /// Returns whether the content can be stored.
  public boolean fits() {
    return values().mapToInt(PostMetadata::bytes).sum() <= BYTES;
  }

  /// Returns the SHA-256 of all values in the order of this record, in hexadecimal. Approvals are
  /// bound to it.
  public String hash() {
    var all = new StringBuilder();
    values().forEach(it -> all.append(it.length()).append(':').append(it));
    return Sha256.hex(all.toString());
  }

  /// Returns the draft of a post that newsletters include.
  public PostDraft toPost(LocalDate date) {
    var author = new PostDraft.AuthorDraft(name, jobTitle, workplace, side);
    return new PostDraft(
            title, date.toString(), category, teaser, List.of(author), text, null, null)
        .withMailable(true);
  }

  private Stream<String> values() {
    return Stream.of(title, category, teaser, text, name, jobTitle, workplace, side);
  }
}
