package dk.blogstafet.baton.guest;

import org.jspecify.annotations.Nullable;

/// An unvalidated candidate for the next turn; fields may be missing.
public record CandidateDraft(
    @Nullable String name,
    @Nullable String email,
    @Nullable String greeting,
    @Nullable String because) {
  /// Returns whether nothing is filled in.
  public boolean isEmpty() {
    return isBlank(name) && isBlank(email) && isBlank(greeting) && isBlank(because);
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  /// Does not return the name or the address.
  @Override
  public String toString() {
    return "CandidateDraft";
  }
}
