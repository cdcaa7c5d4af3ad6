package dk.blogstafet.relay.change;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An unvalidated relay description; fields may be missing.
///
/// @param articleText the display text of the introductory article; `articleLink` is its address
/// @param categories their names, in display order
/// @param language as a tag: `da` or `en`
/// @param open whether the relay accepts posts
public record RelayDraft(
    @Nullable String title,
    @Nullable String introduction,
    @Nullable String articleText,
    @Nullable String articleLink,
    List<String> categories,
    @Nullable String language,
    @Nullable Boolean open) {
  public RelayDraft {
    categories = List.copyOf(categories);
  }
}
