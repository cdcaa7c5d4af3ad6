package dk.blogstafet.relay.change;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An unvalidated post; fields may be missing.
///
/// @param date as yyyy-MM-dd
/// @param text Markdown; a `link` replaces it if the text is at another address
/// @param slug the post's name in addresses, if it differs from the title's
public record PostDraft(
    @Nullable String title,
    @Nullable String date,
    @Nullable String category,
    @Nullable String teaser,
    List<AuthorDraft> authors,
    @Nullable String text,
    @Nullable String link,
    @Nullable String slug) {
  public PostDraft {
    authors = List.copyOf(authors);
  }

  /// An unvalidated author.
  ///
  /// @param side `researcher` or `practitioner`
  public record AuthorDraft(
      @Nullable String name,
      @Nullable String title,
      @Nullable String workplace,
      @Nullable String side) {}

  /// Returns a draft of a post that is a teaser only.
  public static PostDraft ofTeaser(String title, String date, String category, String teaser) {
    return new PostDraft(title, date, category, teaser, List.of(), null, null, null);
  }

  /// Returns the draft with another slug.
  public PostDraft withSlug(String slug) {
    return new PostDraft(title, date, category, teaser, authors, text, link, slug);
  }
}
