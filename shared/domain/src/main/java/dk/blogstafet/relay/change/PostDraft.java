package dk.blogstafet.relay.change;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// An unvalidated post; fields may be missing.
///
/// @param date as yyyy-MM-dd
/// @param text Markdown; a `link` replaces it if the text is at another address
/// @param because why the baton was passed to the authors
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
    @Nullable String because,
    @Nullable String slug,
    boolean mailable,
    List<String> oldAddresses,
    @Nullable PictureDraft picture) {
  public PostDraft {
    authors = List.copyOf(authors);
    oldAddresses = List.copyOf(oldAddresses);
  }

  /// Creates a draft of a post without a picture that was never on another site.
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
    this(title, date, category, teaser, authors, text, link, null, slug, mailable, List.of(), null);
  }

  /// Creates a draft of a post that newsletters leave out, without a reason for the hand-over.
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
  /// @param portrait the path of any rendition of a picture of the author
  public record AuthorDraft(
      @Nullable String name,
      @Nullable String title,
      @Nullable String workplace,
      @Nullable String side,
      @Nullable String biography,
      @Nullable String website,
      @Nullable String orcid,
      @Nullable String portrait) {
    /// Creates an author without a portrait.
    public AuthorDraft(
        @Nullable String name,
        @Nullable String title,
        @Nullable String workplace,
        @Nullable String side,
        @Nullable String biography,
        @Nullable String website,
        @Nullable String orcid) {
      this(name, title, workplace, side, biography, website, orcid, null);
    }

    /// Creates an author without biography, links and portrait.
    public AuthorDraft(
        @Nullable String name,
        @Nullable String title,
        @Nullable String workplace,
        @Nullable String side) {
      this(name, title, workplace, side, null, null, null, null);
    }
  }

  /// An unvalidated picture above the text.
  ///
  /// @param address the path of any of its renditions
  /// @param decorative whether it says nothing that needs an alternative text
  public record PictureDraft(
      @Nullable String address,
      @Nullable String alt,
      boolean decorative,
      @Nullable String caption,
      @Nullable String photographer,
      @Nullable String licence) {}

  /// Returns a draft of a post that is a teaser only.
  public static PostDraft ofTeaser(String title, String date, String category, String teaser) {
    return new PostDraft(title, date, category, teaser, List.of(), null, null, null);
  }

  /// Returns the draft with another slug.
  public PostDraft withSlug(String newSlug) {
    return changed(it -> it.slug = newSlug);
  }

  /// Returns the draft with or without a wish for newsletters.
  public PostDraft withMailable(boolean isMailable) {
    return changed(it -> it.mailable = isMailable);
  }

  /// Returns the draft with the addresses that the post had on another site.
  public PostDraft withOldAddresses(List<String> addresses) {
    return changed(it -> it.oldAddresses = addresses);
  }

  /// Returns the draft with another picture, or with none.
  public PostDraft withPicture(@Nullable PictureDraft newPicture) {
    return changed(it -> it.picture = newPicture);
  }

  /// Returns the draft with a reason for the hand-over.
  public PostDraft withBecause(@Nullable String reason) {
    return changed(it -> it.because = reason);
  }

  private PostDraft changed(Consumer<PostDraftBuilder> change) {
    var builder = new PostDraftBuilder(this);
    change.accept(builder);
    return builder.build();
  }

  /// Builds a draft from another one.
  private static final class PostDraftBuilder {
    private final PostDraft from;
    private @Nullable String because;
    private @Nullable String slug;
    private boolean mailable;
    private List<String> oldAddresses;
    private @Nullable PictureDraft picture;

    PostDraftBuilder(PostDraft from) {
      this.from = from;
      because = from.because;
      slug = from.slug;
      mailable = from.mailable;
      oldAddresses = from.oldAddresses;
      picture = from.picture;
    }

    PostDraft build() {
      return new PostDraft(
          from.title,
          from.date,
          from.category,
          from.teaser,
          from.authors,
          from.text,
          from.link,
          because,
          slug,
          mailable,
          oldAddresses,
          picture);
    }
  }
}
