package dk.blogstafet.baton.editor;

import org.jspecify.annotations.Nullable;

/// An unvalidated invitation; fields may be missing.
///
/// @param email the invitee's address
/// @param deadline as yyyy-MM-dd
/// @param from the name of the author who passes the baton on
/// @param reserve the turn of a person who wants to be asked again, which has name and address
public record InvitationDraft(
    @Nullable String name,
    @Nullable String email,
    @Nullable String question,
    @Nullable String deadline,
    boolean isBaton,
    @Nullable String from,
    @Nullable String greeting,
    @Nullable String because,
    @Nullable Integer reserve) {
  /// Returns the draft with a name.
  InvitationDraft withName(String invitee) {
    return new InvitationDraft(
        invitee, email, question, deadline, isBaton, from, greeting, because, reserve);
  }

  /// Does not return the address.
  @Override
  public String toString() {
    return "InvitationDraft";
  }
}
