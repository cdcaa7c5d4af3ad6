package dk.blogstafet.baton;

import org.jspecify.annotations.Nullable;

/// An unvalidated invitation; fields may be missing.
///
/// @param email the invitee's address
/// @param deadline as yyyy-MM-dd
/// @param from the name of the author who passes the baton on
public record InvitationDraft(
    @Nullable String name,
    @Nullable String email,
    @Nullable String question,
    @Nullable String deadline,
    boolean isBaton,
    @Nullable String from,
    @Nullable String greeting) {
  /// Does not return the address.
  @Override
  public String toString() {
    return "InvitationDraft";
  }
}
