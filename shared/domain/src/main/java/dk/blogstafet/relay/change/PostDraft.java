package dk.blogstafet.relay.change;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An unvalidated post; fields may be missing.
///
/// @param date as yyyy-MM-dd
/// @param text Markdown; a `link` replaces it if the text is at another address
/// @param slug the post's name in addresses, if it differs from the title's
/// @param mailable whether newsletters include the post if it has the date of its publication
/// @param oldAddresses where the post was on another site
public record PostDraft(
    @Nullable String title,
    @Nullable String date,
    @Nullable String category,
    @Nullable String teaser,
    List<AuthorDraft> authors,
    @Nullable String text,
    @Nullable String link,
    @Nullable String slug,
    boolean mailable,
    List<String> oldAddresses) {
  public PostDraft {
    authors = List.copyOf(authors);
    oldAddresses = List.copyOf(oldAddresses);
  }

  /// Creates a draft of a post that was never on another site.
  public PostDraft(
      @Nullable String title,
      @Nullable String date,
      @Nullable String category,
      @Nullable String teaser,
      List<AuthorDraft> authors,
      @Nullable String text,
      @Nullable String link,
      @Nullable String slug,
      boolean mailable) {
    this(title, date, category, teaser, authors, text, link, slug, mailable, List.of());
  }

  /// Creates a draft of a post that newsletters leave out.
  public PostDraft(
      @Nullable String title,
      @Nullable String date,
      @Nullable String category,
      @Nullable String teaser,
      List<AuthorDraft> authors,
      @Nullable String text,
      @Nullable String link,
      @Nullable String slug) {
    this(title, date, category, teaser, authors, text, link, slug, false);
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
  public PostDraft withSlug(String newSlug) {
    return new PostDraft(
        title, date, category, teaser, authors, text, link, newSlug, mailable, oldAddresses);
  }

  /// Returns the draft with or without a wish for newsletters.
  public PostDraft withMailable(boolean isMailable) {
    return new PostDraft(
        title, date, category, teaser, authors, text, link, slug, isMailable, oldAddresses);
  }

  /// Returns the draft with the addresses that the post had on another site.
  public PostDraft withOldAddresses(List<String> addresses) {
    return new PostDraft(
        title, date, category, teaser, authors, text, link, slug, mailable, addresses);
  }
}
