package dk.blogstafet.relay.change;

import org.jspecify.annotations.Nullable;

/// An unvalidated site description; fields may be missing.
///
/// @param home the address of the front page, without a path
/// @param language as a tag: `da` or `en`
/// @param licence how others may use the posts
public record SiteDraft(
    @Nullable String name,
    @Nullable String publisher,
    @Nullable String responsibleEditor,
    @Nullable String postalAddress,
    @Nullable String sender,
    @Nullable String contact,
    @Nullable String home,
    @Nullable String language,
    @Nullable String licence) {
  /// Creates a description that says nothing about a licence.
  public SiteDraft(
      @Nullable String name,
      @Nullable String publisher,
      @Nullable String responsibleEditor,
      @Nullable String postalAddress,
      @Nullable String sender,
      @Nullable String contact,
      @Nullable String home,
      @Nullable String language) {
    this(name, publisher, responsibleEditor, postalAddress, sender, contact, home, language, null);
  }
}
