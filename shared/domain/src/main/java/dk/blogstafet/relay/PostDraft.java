package dk.blogstafet.relay;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A post as somebody hands it in: nothing is checked, anything may be missing.
///
/// @param date as yyyy-MM-dd
/// @param text Markdown; `link` instead says that the text stands elsewhere
/// @param slug the name in addresses, where the editor wants another than the title's
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

  /// An author as handed in.
  ///
  /// @param side `researcher` or `practitioner`
  public record AuthorDraft(
      @Nullable String name,
      @Nullable String title,
      @Nullable String workplace,
      @Nullable String side) {}

  /// A draft of a teaser and nothing behind it.
  public static PostDraft ofTeaser(String title, String date, String category, String teaser) {
    return new PostDraft(title, date, category, teaser, List.of(), null, null, null);
  }
}
