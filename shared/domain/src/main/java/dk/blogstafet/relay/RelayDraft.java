package dk.blogstafet.relay;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A relay's description as somebody hands it in: nothing is checked, anything may be missing.
///
/// @param articleText what the page calls the introductory article; `articleLink` says where that
///   stands
/// @param categories their names, in the order in which readers see them
/// @param language as a tag: `da` or `en`
/// @param open whether the relay takes posts
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
